<?xml version="1.0"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
<name>MobCLIP</name>
<message>
<source>567 counties of seven states. wages_per_person: wages in US dollars a year, divided by all people. wages_known: the same, NULL in a third of the counties of Ohio, so that predictions can be compared with it.</source>
<translation>567 comtés de sept États. wages_per_person : salaires en dollars américains par an, divisés par la population totale. wages_known : de même, mais NULL dans un tiers des comtés de l'Ohio, afin de pouvoir comparer les prédictions aux valeurs réelles.</translation>
</message>
<message>
<source>90 % prediction intervals cover {:.1%} of the held-out labels; their median width is {}.</source>
<translation>Les intervalles de prédiction à 90 % couvrent {:.1%} des valeurs connues mises de côté ; leur largeur médiane est de {}.</translation>
</message>
<message>
<source>90 % prediction sets cover {:.1%} of the held-out classes; their median size is {}.</source>
<translation>Les ensembles de prédiction à 90 % couvrent {:.1%} des classes mises de côté ; leur taille médiane est de {}.</translation>
</message>
<message>
<source>A Python interpreter that has the packages of the MobCLIP backend.</source>
<translation>Interpréteur Python doté des paquets du backend MobCLIP.</translation>
</message>
<message>
<source>A Python interpreter, 3.10 to 3.14, to make the environment with. By default one of the system's, or else the one that came with QGIS. Nothing is installed into it.</source>
<translation>Interpréteur Python, de 3.10 à 3.14, avec lequel créer l'environnement. Par défaut, un de ceux du système ou, à défaut, celui fourni avec QGIS. Rien n'y est installé.</translation>
</message>
<message>
<source>A file was held by another program, often an antivirus scan, or the folder may not be written: wait a minute and try again, and close other windows of QGIS.</source>
<translation>Un fichier est utilisé par un autre programme, souvent une analyse antivirus, ou l'écriture dans le dossier n'est pas autorisée : attendez une minute, fermez les autres fenêtres de QGIS et réessayez.</translation>
</message>
<message>
<source>A folder with the packages as wheels, for a computer without a network. On a connected one with the same system and Python, pip download fills it from the lock in backend/locks of the plugin.</source>
<translation>Dossier contenant les paquets sous forme de wheels, pour un ordinateur sans réseau. Sur un ordinateur connecté ayant le même système et la même version de Python, pip download le remplit à partir du fichier de verrouillage situé dans backend/locks de l'extension.</translation>
</message>
<message>
<source>A package could not load its libraries: on Windows install the Microsoft Visual C++ Redistributable 2015-2022 (x64).</source>
<translation>Un paquet n'a pas pu charger ses bibliothèques : sous Windows, installez Microsoft Visual C++ Redistributable 2015-2022 (x64).</translation>
</message>
<message>
<source>A package that was downloaded is not the one that MobCLIP was tested with, so it was not installed: try again, and if it stays so, ask whoever runs your package mirror.</source>
<translation>Un paquet téléchargé n'est pas celui avec lequel MobCLIP a été testé et n'a donc pas été installé : réessayez et, si le problème persiste, adressez-vous au responsable de votre miroir de paquets.</translation>
</message>
<message>
<source>A path is too long for Windows: allow long paths (LongPathsEnabled), or set LOCALAPPDATA to a shorter folder.</source>
<translation>Un chemin est trop long pour Windows : autorisez les chemins longs (LongPathsEnabled) ou définissez LOCALAPPDATA sur un dossier au chemin plus court.</translation>
</message>
<message>
<source>A raster of the region, such as night lights.</source>
<translation>Un raster de la région, comme des lumières nocturnes.</translation>
</message>
<message>
<source>A table with a row for each pair of polygons and the number of people who travel from one to the other, such as commuters.</source>
<translation>Une table avec une ligne pour chaque paire de polygones et le nombre de personnes qui se déplacent de l'un à l'autre, comme des navetteurs.</translation>
</message>
<message>
<source>A temporary file in {} could not be written or read ({}).</source>
<translation>Un fichier temporaire n'a pas pu être écrit ou lu dans {} ({}).</translation>
</message>
<message>
<source>Accuracy (spatial block CV)</source>
<translation>Exactitude (VC par blocs spatiaux)</translation>
</message>
<message>
<source>Add a model</source>
<translation>Ajouter un modèle</translation>
</message>
<message>
<source>Add file …</source>
<translation>Ajouter un fichier…</translation>
</message>
<message>
<source>Add from file …</source>
<translation>Ajouter depuis un fichier…</translation>
</message>
<message>
<source>Adds a layer with the area where the model is valid.</source>
<translation>Ajoute une couche montrant la zone où le modèle est valide.</translation>
</message>
<message>
<source>Advanced</source>
<translation>Avancé</translation>
</message>
<message>
<source>Aggregate to polygons</source>
<translation>Agréger par polygone</translation>
</message>
<message>
<source>Aggregated</source>
<translation>Agrégé</translation>
</message>
<message>
<source>Aggregated to {}</source>
<translation>Agrégation sur {}</translation>
</message>
<message>
<source>Aggregates fields of cells or points to polygons by areal interpolation: means weighted by area of overlap, by a field such as population or by the people whom a model counts, or sums. Aggregated embeddings are embeddings of the polygons, so that a predictor can be fitted on counties and applied to cells; aggregated predictions carry results from cells back to counties.</source>
<translation>Agrège les champs de cellules ou de points par polygone, par interpolation surfacique : moyennes pondérées par la surface de recouvrement, par un champ tel que la population ou par les habitants que compte un modèle, ou sommes. Les embeddings agrégés sont des embeddings des polygones : un prédicteur peut ainsi être ajusté sur des comtés et appliqué à des cellules ; les prédictions agrégées ramènent les résultats des cellules aux comtés.</translation>
</message>
<message>
<source>All files (*)</source>
<translation>Tous les fichiers (*)</translation>
</message>
<message>
<source>All packages are there already: the environment is made again.</source>
<translation>Tous les paquets sont déjà là : l'environnement est recréé.</translation>
</message>
<message>
<source>All processors</source>
<translation>Tous les processeurs</translation>
</message>
<message>
<source>AlphaEarth</source>
<translation>AlphaEarth</translation>
</message>
<message>
<source>Also estimate how many people commute within their own zone. Such flows have no line.</source>
<translation>Estimer aussi combien de personnes font la navette au sein de leur propre zone. Ces flux n'ont pas de ligne.</translation>
</message>
<message>
<source>Also install the packages for</source>
<translation>Installer aussi les paquets pour</translation>
</message>
<message>
<source>Also remove models of your own: {}</source>
<translation>Supprimer aussi vos propres modèles : {}</translation>
</message>
<message>
<source>Also write the embedding fields to the output, for further analysis. Without them the file is much smaller.</source>
<translation>Écrire aussi les champs des embeddings dans la sortie, pour d'autres analyses. Sans eux, le fichier est bien plus petit.</translation>
</message>
<message>
<source>Always</source>
<translation>Toujours</translation>
</message>
<message>
<source>An extract of OpenStreetMap in place of the layer, .osm.pbf or .osm, as Geofabrik and others offer them: its nodes and the centres of its areas are the points, and its tags are grouped into categories such as food_shop or school. A large extract takes some minutes.</source>
<translation>Un extrait d'OpenStreetMap à la place de la couche, .osm.pbf ou .osm, comme en proposent Geofabrik et d'autres : ses nœuds et les centres de ses surfaces sont les points, et ses tags sont regroupés en catégories comme food_shop ou school. Un grand extrait demande quelques minutes.</translation>
</message>
<message>
<source>An interpreter is set in Settings &gt; Options &gt; MobCLIP or in MOBCLIP_PYTHON: it goes before this one.</source>
<translation>Un interpréteur est défini dans Préférences &gt; Options &gt; MobCLIP ou dans MOBCLIP_PYTHON : il prime sur celui-ci.</translation>
</message>
<message>
<source>Analysis</source>
<translation>Analyse</translation>
</message>
<message>
<source>Area</source>
<translation>Surface</translation>
</message>
<message>
<source>Area of applicability</source>
<translation>Domaine d'applicabilité</translation>
</message>
<message>
<source>As trained (with the authors' rounding errors)</source>
<translation>Comme à l'entraînement (avec les erreurs d'arrondi des auteurs)</translation>
</message>
<message>
<source>At least two models. The dialog lists the installed ones, and a button adds files; elsewhere give names (us-open is the newest version of it, us-open-1.1 that version) or paths, one per line or comma-separated.</source>
<translation>Au moins deux modèles. La boîte de dialogue liste ceux qui sont installés, et un bouton ajoute des fichiers ; ailleurs, indiquez des noms (us-open désigne sa version la plus récente, us-open-1.1 cette version précise) ou des chemins, un par ligne ou séparés par des virgules.</translation>
</message>
<message>
<source>Attribution</source>
<translation>Attribution</translation>
</message>
<message>
<source>Automatic</source>
<translation>Automatique</translation>
</message>
<message>
<source>Automatic: the finest model that knows the places</source>
<translation>Automatique : le modèle le plus fin pour ces lieux</translation>
</message>
<message>
<source>Axis order of an ONNX graph's input</source>
<translation>Ordre des axes en entrée d'un graphe ONNX</translation>
</message>
<message>
<source>Backend</source>
<translation>Backend</translation>
</message>
<message>
<source>Backend is ready</source>
<translation>Le backend est prêt</translation>
</message>
<message>
<source>Bands are an embedding</source>
<translation>Bandes d'embedding</translation>
</message>
<message>
<source>Best model</source>
<translation>Meilleur modèle</translation>
</message>
<message>
<source>Boosted trees (LightGBM)</source>
<translation>Arbres boostés (LightGBM)</translation>
</message>
<message>
<source>Boosted trees (LightGBM, settings of the MobCLIP paper)</source>
<translation>Arbres boostés (LightGBM, paramètres de l'article MobCLIP)</translation>
</message>
<message>
<source>Boosted trees, evaluating embeddings, comparing encoders</source>
<translation>Arbres boostés, évaluation d'embeddings, comparaison d'encodeurs</translation>
</message>
<message>
<source>CPU</source>
<translation>CPU</translation>
</message>
<message>
<source>CSV files (*.csv)</source>
<translation>Fichiers CSV (*.csv)</translation>
</message>
<message>
<source>Cancel</source>
<translation>Annuler</translation>
</message>
<message>
<source>Cancelled: nothing was written.</source>
<translation>Annulé : rien n'a été écrit.</translation>
</message>
<message>
<source>Cancelled: what is trained so far is kept. Run it again with the same layers and settings to go on.</source>
<translation>Annulé : ce qui a déjà été entraîné est conservé. Relancez l'algorithme avec les mêmes couches et les mêmes réglages pour continuer.</translation>
</message>
<message>
<source>Categories from the OpenStreetMap file</source>
<translation>Catégories du fichier OpenStreetMap</translation>
</message>
<message>
<source>Categories with fewer points in the cells are left out.</source>
<translation>Les catégories ayant moins de points dans les cellules sont ignorées.</translation>
</message>
<message>
<source>Cells or other polygons, or points, with the fields, in any CRS.</source>
<translation>Cellules ou autres polygones, ou points, contenant les champs, dans n'importe quel SCR.</translation>
</message>
<message>
<source>Cells or points</source>
<translation>Cellules ou points</translation>
</message>
<message>
<source>Cells without a value</source>
<translation>Cellules sans valeur</translation>
</message>
<message>
<source>Centre inside the area</source>
<translation>Centre dans la zone</translation>
</message>
<message>
<source>Change of R² by position</source>
<translation>Variation du R² due à la position</translation>
</message>
<message>
<source>Check</source>
<translation>Vérifier</translation>
</message>
<message>
<source>Check MobCLIP</source>
<translation>Vérifier MobCLIP</translation>
</message>
<message>
<source>Check backend</source>
<translation>Vérifier le backend</translation>
</message>
<message>
<source>Checking the model …</source>
<translation>Vérification du modèle…</translation>
</message>
<message>
<source>Checking …</source>
<translation>Vérification…</translation>
</message>
<message>
<source>Checks a model (.mobclip) and copies it to your own.</source>
<translation>Vérifie un modèle (.mobclip) et le copie parmi les vôtres.</translation>
</message>
<message>
<source>Checksums do not match: files of the model are missing or changed. Download it again.</source>
<translation>Les sommes de contrôle ne correspondent pas : des fichiers du modèle manquent ou ont été modifiés. Téléchargez-le à nouveau.</translation>
</message>
<message>
<source>Checksums match</source>
<translation>Les sommes de contrôle correspondent</translation>
</message>
<message>
<source>Choose a field</source>
<translation>Choisir un champ</translation>
</message>
<message>
<source>Choose a layer of points of interest, or an OpenStreetMap file.</source>
<translation>Choisissez une couche de points d'intérêt ou un fichier OpenStreetMap.</translation>
</message>
<message>
<source>Choose at least two different models.</source>
<translation>Choisissez au moins deux modèles différents.</translation>
</message>
<message>
<source>Choose either a field with categories, or fields with counts.</source>
<translation>Choisissez soit un champ de catégories, soit des champs de comptages.</translation>
</message>
<message>
<source>Choose either a raster or a layer for the population.</source>
<translation>Choisissez soit un raster, soit une couche pour la population.</translation>
</message>
<message>
<source>Choose fields with counts, fields with means, or both.</source>
<translation>Choisissez des champs de comptages, des champs de moyennes, ou les deux.</translation>
</message>
<message>
<source>Choose the code field of the polygons and that of the input.</source>
<translation>Choisissez le champ de code des polygones et celui de la couche source.</translation>
</message>
<message>
<source>Choose the field of the population layer with the population.</source>
<translation>Choisissez le champ de la couche de population qui contient la population.</translation>
</message>
<message>
<source>Choose the field of {} with the names that the flows use.</source>
<translation>Choisissez le champ de la couche {} contenant les noms utilisés par les flux.</translation>
</message>
<message>
<source>Choose the field with the control totals of the polygons.</source>
<translation>Choisissez le champ contenant les totaux de contrôle des polygones.</translation>
</message>
<message>
<source>Choose the fields of {} that say where flows start and end: an origin and a destination, or four fields with longitudes and latitudes.</source>
<translation>Choisissez les champs de la couche {} qui indiquent où les flux commencent et finissent : une origine et une destination, ou quatre champs de longitude et de latitude.</translation>
</message>
<message>
<source>Choose the fields of {} to aggregate: it has no embeddings.</source>
<translation>Choisissez les champs à agréger de la couche {} : elle n'a pas d'embeddings.</translation>
</message>
<message>
<source>Choose the file with the weights of the encoder.</source>
<translation>Choisissez le fichier contenant les poids de l'encodeur.</translation>
</message>
<message>
<source>Choose the polygons of the codes, or leave the code fields empty.</source>
<translation>Choisissez les polygones désignés par les codes, ou ne renseignez pas les champs de code.</translation>
</message>
<message>
<source>Citation</source>
<translation>Citation</translation>
</message>
<message>
<source>Cite: {}</source>
<translation>À citer : {}</translation>
</message>
<message>
<source>Classification (classes)</source>
<translation>Classification (classes)</translation>
</message>
<message>
<source>Cluster embeddings</source>
<translation>Partitionner les embeddings</translation>
</message>
<message>
<source>Clusters</source>
<translation>Clusters</translation>
</message>
<message>
<source>Clusters of places</source>
<translation>Clusters de lieux</translation>
</message>
<message>
<source>Clusters of {places} ({count})</source>
<translation>Clusters de {places} ({count})</translation>
</message>
<message>
<source>Code field of the input</source>
<translation>Champ de code de la couche source</translation>
</message>
<message>
<source>Code field of the polygons</source>
<translation>Champ de code des polygones</translation>
</message>
<message>
<source>Collect diagnostics</source>
<translation>Collecter le diagnostic</translation>
</message>
<message>
<source>Colours</source>
<translation>Couleurs</translation>
</message>
<message>
<source>Colours of {places}</source>
<translation>Couleurs de {places}</translation>
</message>
<message>
<source>Commuters as a share of all people, 0 to 1, for zones without known outgoing flows. In the United States it is 0.45, in Mexico 0.41.</source>
<translation>Part des navetteurs dans la population totale, de 0 à 1, pour les zones sans flux sortants connus. Elle est de 0,45 aux États-Unis et de 0,41 au Mexique.</translation>
</message>
<message>
<source>Commuters per person</source>
<translation>Navetteurs par habitant</translation>
</message>
<message>
<source>Compare encoders</source>
<translation>Comparer les encodeurs</translation>
</message>
<message>
<source>Compute embeddings</source>
<translation>Calculer les embeddings</translation>
</message>
<message>
<source>Compute the area of applicability (Meyer and Pebesma 2021): the features that are similar enough to the training features for the cross-validated scores to hold. Takes about a minute for 200,000 features and 30,000 training features.</source>
<translation>Calculer le domaine d'applicabilité (Meyer et Pebesma, 2021) : les entités assez similaires aux entités d'apprentissage pour que les scores de la validation croisée y soient valables. Demande environ une minute pour 200 000 entités et 30 000 entités d'apprentissage.</translation>
</message>
<message>
<source>Computes an embedding for each feature: a vector that describes the location, such that similar locations have similar vectors. All fields are kept; the fields bundle (name and version of the model) and emb_000, emb_001 … are added, or replaced if the layer has them; polygons also get covered, the share of their people that the embedding represents, 0 to 1, or of their area if cells are weighted by area. With layers of fields, places are embedded from these fields instead of their location, and get modalities, the number of modalities that are known of them; 0 means that only cells around are known. The field color holds three principal components as one colour (#rrggbb), in which the layer is drawn: similar places have similar colours. The colours belong to the model, so that a place has the same colour in every layer; Reduce embeddings to colours shows more contrast within one layer. Features outside the valid domain of the model, or without a place, get NULL and are counted by cause in a warning; if no feature has an embedding, nothing is written. Without layers of fields, a layer whose extent lies outside the valid domain is refused before anything is read.</source>
<translation>Calcule un embedding pour chaque entité : un vecteur qui décrit le lieu, de sorte que des lieux similaires ont des vecteurs similaires. Tous les champs sont conservés ; les champs bundle (nom et version du modèle) et emb_000, emb_001… sont ajoutés, ou remplacés si la couche les contient déjà ; les polygones reçoivent aussi covered, la part de leurs habitants que représente l'embedding, de 0 à 1, ou de leur surface si les cellules sont pondérées par la surface. Avec des couches de champs, l'embedding des lieux est calculé à partir de ces champs et non de leur position, et les lieux reçoivent modalities, le nombre de modalités connues pour eux ; 0 signifie que seules des cellules voisines sont connues. Le champ color réunit trois composantes principales en une seule couleur (#rrggbb), dans laquelle la couche est affichée : des lieux similaires ont des couleurs similaires. Les couleurs sont propres au modèle : un lieu a donc la même couleur dans toutes les couches ; « Réduire les embeddings à des couleurs » donne davantage de contraste au sein d'une même couche. Les entités situées hors du domaine de validité du modèle, ou sans localisation, reçoivent NULL et sont comptées par cause dans un avertissement ; si aucune entité n'a d'embedding, rien n'est écrit. Sans couches de champs, une couche dont l'emprise est hors du domaine de validité est refusée avant toute lecture.</translation>
</message>
<message>
<source>Computes how similar each feature is to a set of reference features: the cosine similarity between its embedding and the mean embedding of the reference features, in the field similarity from -1 to 1. Reference features are those of the input that match an expression, or that intersect a feature of the reference layer; with neither, the features selected in the input.</source>
<translation>Calcule la similarité de chaque entité avec un ensemble d'entités de référence : la similarité cosinus entre son embedding et l'embedding moyen des entités de référence, dans le champ similarity, de -1 à 1. Les entités de référence sont celles de la couche source qui satisfont une expression, ou qui intersectent une entité de la couche de référence ; à défaut, les entités sélectionnées dans la couche source.</translation>
</message>
<message>
<source>Control totals: field</source>
<translation>Totaux de contrôle : champ</translation>
</message>
<message>
<source>Control totals: polygons</source>
<translation>Totaux de contrôle : polygones</translation>
</message>
<message>
<source>Control totals: statistic</source>
<translation>Totaux de contrôle : statistique</translation>
</message>
<message>
<source>Converts the published weights of a location encoder to a model for Compute embeddings. You download the weights yourself; they are read as data and no code in them is executed. MobCLIP/MoRA is valid in China only, SatCLIP and GeoCLIP on all land. Damaged files and weights of another architecture are rejected, and nothing is written.</source>
<translation>Convertit les poids publiés d'un encodeur de lieux en un modèle pour « Calculer les embeddings ». Vous téléchargez vous-même les poids ; ils sont lus comme des données et aucun code qu'ils contiennent n'est exécuté. MobCLIP/MoRA n'est valide qu'en Chine, SatCLIP et GeoCLIP sur toutes les terres émergées. Les fichiers endommagés et les poids d'une autre architecture sont rejetés, et rien n'est écrit.</translation>
</message>
<message>
<source>Copy diagnostics</source>
<translation>Copier le diagnostic</translation>
</message>
<message>
<source>Counties with wages</source>
<translation>Comtés avec salaires</translation>
</message>
<message>
<source>Counts (Poisson regression)</source>
<translation>Comptages (régression de Poisson)</translation>
</message>
<message>
<source>Coverage of 90 % prediction intervals</source>
<translation>Couverture des intervalles de prédiction à 90 %</translation>
</message>
<message>
<source>Create grid</source>
<translation>Créer une grille</translation>
</message>
<message>
<source>Creates the H3 cells (hexagons) that cover an extent or polygons. Each cell is a polygon in EPSG:4326 with its H3 index in the field h3, ready for Compute embeddings.</source>
<translation>Crée les cellules H3 (hexagones) qui couvrent une emprise ou des polygones. Chaque cellule est un polygone en EPSG:4326, avec son index H3 dans le champ h3, prêt pour « Calculer les embeddings ».</translation>
</message>
<message>
<source>Degrees</source>
<translation>Degrés</translation>
</message>
<message>
<source>Demographics by cell</source>
<translation>Données démographiques par cellule</translation>
</message>
<message>
<source>Demographics to cells</source>
<translation>Données démographiques vers cellules</translation>
</message>
<message>
<source>Destination field</source>
<translation>Champ de la destination</translation>
</message>
<message>
<source>Done</source>
<translation>Terminé</translation>
</message>
<message>
<source>Download Python</source>
<translation>Télécharger Python</translation>
</message>
<message>
<source>Download a Python where none is found</source>
<translation>Télécharger un Python si aucun n'est trouvé</translation>
</message>
<message>
<source>Downloading Python {}</source>
<translation>Téléchargement de Python {}</translation>
</message>
<message>
<source>Downloading uv</source>
<translation>Téléchargement de uv</translation>
</message>
<message>
<source>Downloads the packages of the backend into an environment of its own. Ticked packages come with them, for:</source>
<translation>Télécharge les paquets du backend dans un environnement qui lui est propre. Les paquets cochés sont installés en même temps, pour :</translation>
</message>
<message>
<source>Draws the strongest flows between places as curved lines, wider and darker where more flows. A line bends to the right of its direction, so that the two directions between two places lie on two sides. Flows join the places of a layer, H3 cells, or points given by longitude and latitude. Flows that start and end in the same place are counted in the log and not drawn.</source>
<translation>Trace les flux les plus forts entre des lieux sous forme de lignes courbes, d'autant plus larges et foncées que le flux est grand. Une ligne s'incurve vers la droite de sa direction, de sorte que les deux sens entre deux lieux sont tracés de part et d'autre. Les flux relient les lieux d'une couche, des cellules H3 ou des points donnés par leur longitude et leur latitude. Les flux dont le départ et l'arrivée sont au même lieu sont comptés dans le journal et ne sont pas tracés.</translation>
</message>
<message>
<source>Earlier versions and larger models are files of the &lt;a href="{}"&gt;releases&lt;/a&gt;: download one and add it.</source>
<translation>Les versions antérieures et les modèles plus grands sont des fichiers des &lt;a href="{}"&gt;versions publiées&lt;/a&gt; : téléchargez-en un et ajoutez-le.</translation>
</message>
<message>
<source>Embedding dimension</source>
<translation>Dimension de l'embedding</translation>
</message>
<message>
<source>Embedding dimension.</source>
<translation>Dimension de l'embedding.</translation>
</message>
<message>
<source>Embeddings</source>
<translation>Embeddings</translation>
</message>
<message>
<source>Embeddings as colours</source>
<translation>Embeddings en couleurs</translation>
</message>
<message>
<source>Embeddings of {places} ({model})</source>
<translation>Embeddings de {places} ({model})</translation>
</message>
<message>
<source>Encoder</source>
<translation>Encodeur</translation>
</message>
<message>
<source>Encoder to train</source>
<translation>Encodeur à entraîner</translation>
</message>
<message>
<source>Estimate flows</source>
<translation>Estimer les flux</translation>
</message>
<message>
<source>Estimate flows within zones too</source>
<translation>Estimer aussi les flux internes aux zones</translation>
</message>
<message>
<source>Estimated flows</source>
<translation>Flux estimés</translation>
</message>
<message>
<source>Estimated flows between {}</source>
<translation>Flux estimés entre {}</translation>
</message>
<message>
<source>Estimates how many people commute between zones (polygons, points or cells), from the people in each and the distances between them, where nobody has observed it or only totals are known. The result is a flow map and a table of origins and destinations, which Flows to cells and Train model read as they read observed flows. All flows are estimates of a model, not observations: the field kind says so. Where observed flows exist, use them with Map flows.</source>
<translation>Estime combien de personnes font la navette entre des zones (polygones, points ou cellules), à partir du nombre d'habitants de chacune et des distances entre elles, là où personne ne l'a observé ou si seuls des totaux sont connus. Le résultat est une carte de flux et une table d'origines et de destinations, que « Flux vers cellules » et « Entraîner un modèle » lisent comme des flux observés. Tous les flux sont des estimations d'un modèle, et non des observations : le champ kind l'indique. S'il existe des flux observés, utilisez-les avec « Cartographier les flux ».</translation>
</message>
<message>
<source>Evaluate embeddings</source>
<translation>Évaluer les embeddings</translation>
</message>
<message>
<source>Exact</source>
<translation>Exactes</translation>
</message>
<message>
<source>Example map</source>
<translation>Carte d'exemple</translation>
</message>
<message>
<source>Explain prediction</source>
<translation>Expliquer les prédictions</translation>
</message>
<message>
<source>Explained</source>
<translation>Prédictions expliquées</translation>
</message>
<message>
<source>Explained predictions of {}</source>
<translation>Prédictions expliquées de {}</translation>
</message>
<message>
<source>Explains predictions. For each feature it gives the training features that are most similar in what matters to the predictor, with their values (example_1, value_1, dissimilarity_1 and so on). With polygons it also gives what each feature contributes to the value of the polygon in which most of it lies: weight is its share in the mean of the polygon, contribution that share times the difference between its prediction and the mean of the training data. In each polygon, the contributions add up to its value minus that mean.</source>
<translation>Explique les prédictions. Pour chaque entité, l'algorithme donne les entités d'apprentissage les plus similaires selon ce qui compte pour le prédicteur, avec leurs valeurs (example_1, value_1, dissimilarity_1 et ainsi de suite). Avec des polygones, il donne aussi ce que chaque entité apporte à la valeur du polygone où se trouve sa plus grande partie : weight est sa part dans la moyenne du polygone, contribution cette part multipliée par l'écart entre sa prédiction et la moyenne des données d'apprentissage. Dans chaque polygone, la somme des contributions est égale à sa valeur moins cette moyenne.</translation>
</message>
<message>
<source>Extent</source>
<translation>Emprise</translation>
</message>
<message>
<source>Extent to cover, in any CRS; without a CRS, in degrees (EPSG:4326). West above east, such as 179,-179,-20,-15, passes the antimeridian. Ignored when polygons are given.</source>
<translation>Emprise à couvrir, dans n'importe quel SCR ; sans SCR, en degrés (EPSG:4326). Une emprise dont l'ouest est supérieur à l'est, comme 179,-179,-20,-15, traverse l'antiméridien. Ignorée si des polygones sont indiqués.</translation>
</message>
<message>
<source>Features count by area, or by a field.</source>
<translation>Les entités comptent selon leur surface ou selon un champ.</translation>
</message>
<message>
<source>Features outside the area of applicability</source>
<translation>Entités hors du domaine d'applicabilité</translation>
</message>
<message>
<source>Features used</source>
<translation>Entités utilisées</translation>
</message>
<message>
<source>Features with a known indicator</source>
<translation>Entités dont l'indicateur est connu</translation>
</message>
<message>
<source>Features without a prediction</source>
<translation>Entités sans prédiction</translation>
</message>
<message>
<source>Features without an embedding</source>
<translation>Entités sans embedding</translation>
</message>
<message>
<source>Field of a layer of points that says which trip a point is of.</source>
<translation>Champ d'une couche de points qui indique à quel trajet appartient un point.</translation>
</message>
<message>
<source>Field of the cells with their H3 indexes. Default: h3.</source>
<translation>Champ des cellules contenant leurs index H3. Par défaut : h3.</translation>
</message>
<message>
<source>Field of the flows with the polygon where they end.</source>
<translation>Champ des flux contenant le polygone où ils finissent.</translation>
</message>
<message>
<source>Field of the flows with the polygon where they start.</source>
<translation>Champ des flux contenant le polygone où ils commencent.</translation>
</message>
<message>
<source>Field of the input with the same codes, each once. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so. Rows and polygons without a counterpart are left out and counted.</source>
<translation>Champ de la couche source contenant les mêmes codes, chacun une seule fois. Les codes ayant perdu leurs zéros initiaux, comme 1001 au lieu de 01001, sont reconnus, et le journal l'indique. Les lignes et les polygones sans correspondance sont ignorés et comptés.</translation>
</message>
<message>
<source>Field of the places with the names that the flows use. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so.</source>
<translation>Champ des lieux contenant les noms utilisés par les flux. Les codes ayant perdu leurs zéros initiaux, comme 1001 au lieu de 01001, sont reconnus, et le journal l'indique.</translation>
</message>
<message>
<source>Field of the points with the category of each.</source>
<translation>Champ des points contenant la catégorie de chacun.</translation>
</message>
<message>
<source>Field of the polygons with the names or codes that the flows have as origins and destinations.</source>
<translation>Champ des polygones contenant les noms ou les codes que les flux ont comme origines et destinations.</translation>
</message>
<message>
<source>Field of the polygons with their codes, each once.</source>
<translation>Champ des polygones contenant leurs codes, chacun une seule fois.</translation>
</message>
<message>
<source>Field of the population layer</source>
<translation>Champ de la couche de population</translation>
</message>
<message>
<source>Field of the zones with the names that the flows use, each once. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so.</source>
<translation>Champ des zones contenant les noms utilisés par les flux, chacun une seule fois. Les codes ayant perdu leurs zéros initiaux, comme 1001 au lieu de 01001, sont reconnus, et le journal l'indique.</translation>
</message>
<message>
<source>Field with H3 cells</source>
<translation>Champ contenant des cellules H3</translation>
</message>
<message>
<source>Field with H3 cells of any resolution, as text (862830807ffffff, 0x862830807ffffff or decimal digits) or as 64-bit integers. If it is empty, the field h3 is used where the layer has one with any value, and otherwise the geometry.</source>
<translation>Champ contenant des cellules H3 de n'importe quelle résolution, sous forme de texte (862830807ffffff, 0x862830807ffffff ou chiffres décimaux) ou d'entiers 64 bits. S'il n'est pas renseigné, le champ h3 est utilisé si la couche en a un qui contient au moins une valeur ; sinon, la géométrie.</translation>
</message>
<message>
<source>Field with H3 cells, as in Compute embeddings. If it is empty, the field h3 is used where the layer has one with any value, and otherwise the geometry.</source>
<translation>Champ contenant des cellules H3, comme dans « Calculer les embeddings ». S'il n'est pas renseigné, le champ h3 est utilisé si la couche en a un qui contient au moins une valeur ; sinon, la géométrie.</translation>
</message>
<message>
<source>Field with categories</source>
<translation>Champ de catégories</translation>
</message>
<message>
<source>Field with known incoming flows</source>
<translation>Champ des flux entrants connus</translation>
</message>
<message>
<source>Field with known outgoing flows</source>
<translation>Champ des flux sortants connus</translation>
</message>
<message>
<source>Field with names, by which Explain prediction refers to the most similar training features.</source>
<translation>Champ contenant des noms, par lesquels « Expliquer les prédictions » désigne les entités d'apprentissage les plus similaires.</translation>
</message>
<message>
<source>Field with regions, such as states or counties. Whole regions are then held out, which says how well the indicator is predicted in a region without any labels. These scores come first in the report.</source>
<translation>Champ contenant des régions, comme des États ou des comtés. Des régions entières sont alors mises de côté, ce qui montre la qualité de la prédiction de l'indicateur dans une région sans aucune valeur connue. Ces scores viennent en premier dans le rapport.</translation>
</message>
<message>
<source>Field with regions, such as states, to hold out whole in place of H3 blocks. At least five regions.</source>
<translation>Champ contenant des régions, comme des États, mises de côté en entier à la place des blocs H3. Au moins cinq régions.</translation>
</message>
<message>
<source>Field with the category of each point, such as amenity or shop. Points whose category is NULL or blank are left out, and the log says how many.</source>
<translation>Champ contenant la catégorie de chaque point, comme amenity ou shop. Les points dont la catégorie est NULL ou vide sont ignorés, et le journal en indique le nombre.</translation>
</message>
<message>
<source>Field with the destination. If it is empty, the field destination.</source>
<translation>Champ contenant la destination. S'il n'est pas renseigné, le champ destination.</translation>
</message>
<message>
<source>Field with the indicator to predict (target variable): numbers, or text for classes. Features where it is NULL are not used. The log says first what the field was taken for.</source>
<translation>Champ contenant l'indicateur à prédire (variable cible) : des nombres, ou du texte pour des classes. Les entités où il est NULL ne sont pas utilisées. Le journal indique d'abord comment le champ a été interprété.</translation>
</message>
<message>
<source>Field with the kind of flow, such as commuting or migration. If it is empty, the field kind where the layer has one; otherwise all flows are of one kind.</source>
<translation>Champ contenant le type de flux, comme les navettes domicile-travail ou les migrations. S'il n'est pas renseigné, le champ kind si la couche en a un ; sinon, tous les flux sont du même type.</translation>
</message>
<message>
<source>Field with the known number of commuters who live in each zone. The flows out of a zone then add up to it. NULL is unknown. Those who stay in the zone count too, unless flows within zones are left out.</source>
<translation>Champ contenant le nombre connu de navetteurs qui habitent dans chaque zone. La somme des flux sortants d'une zone est alors égale à ce nombre. NULL signifie inconnu. Ceux qui restent dans leur zone comptent aussi, sauf si les flux internes aux zones sont omis.</translation>
</message>
<message>
<source>Field with the known number of commuters who work in each zone. The flows into a zone then add up to it, by iterative proportional fitting. NULL is unknown.</source>
<translation>Champ contenant le nombre connu de navetteurs qui travaillent dans chaque zone. La somme des flux entrants d'une zone est alors égale à ce nombre, par ajustement proportionnel itératif. NULL signifie inconnu.</translation>
</message>
<message>
<source>Field with the latitude of the destination, in degrees.</source>
<translation>Champ contenant la latitude de la destination, en degrés.</translation>
</message>
<message>
<source>Field with the latitude of the origin, in degrees.</source>
<translation>Champ contenant la latitude de l'origine, en degrés.</translation>
</message>
<message>
<source>Field with the longitude of the destination, in degrees.</source>
<translation>Champ contenant la longitude de la destination, en degrés.</translation>
</message>
<message>
<source>Field with the longitude of the origin, in degrees (EPSG:4326). With all four fields the places are these points.</source>
<translation>Champ contenant la longitude de l'origine, en degrés (EPSG:4326). Si les quatre champs sont renseignés, les lieux sont ces points.</translation>
</message>
<message>
<source>Field with the names of the polygons, copied to the field polygon. Without it: the feature id.</source>
<translation>Champ contenant les noms des polygones, copiés dans le champ polygon. À défaut : l'identifiant de l'entité.</translation>
</message>
<message>
<source>Field with the names of the zones for the fields origin and destination, each once. If it is empty, the field h3 where the layer has one, otherwise the feature id.</source>
<translation>Champ contenant les noms des zones pour les champs origin et destination, chacun une seule fois. S'il n'est pas renseigné, le champ h3 si la couche en a un, sinon l'identifiant de l'entité.</translation>
</message>
<message>
<source>Field with the number of people</source>
<translation>Champ du nombre d'habitants</translation>
</message>
<message>
<source>Field with the number of people who live in each zone, 0 or more. NULL counts as 0.</source>
<translation>Champ contenant le nombre de personnes qui habitent dans chaque zone, supérieur ou égal à 0. NULL compte pour 0.</translation>
</message>
<message>
<source>Field with the origin: a name in the layer of places, or an H3 cell. If it is empty, the field origin.</source>
<translation>Champ contenant l'origine : un nom de la couche de lieux ou une cellule H3. S'il n'est pas renseigné, le champ origin.</translation>
</message>
<message>
<source>Field with the origin: a name in the layer of zones, or an H3 cell. If it is empty, the field origin. Not used for trips.</source>
<translation>Champ contenant l'origine : un nom de la couche de zones ou une cellule H3. S'il n'est pas renseigné, le champ origin. Pas utilisé pour les trajets.</translation>
</message>
<message>
<source>Field with the population</source>
<translation>Champ de population</translation>
</message>
<message>
<source>Field with the population of the cells</source>
<translation>Champ de population des cellules</translation>
</message>
<message>
<source>Field with the size of the flow, such as a number of people, 0 or more. If it is empty, the field flow where the layer has one; otherwise each row counts 1.</source>
<translation>Champ contenant la taille du flux, comme un nombre de personnes, supérieure ou égale à 0. S'il n'est pas renseigné, le champ flow si la couche en a un ; sinon, chaque ligne compte pour 1.</translation>
</message>
<message>
<source>Field with the time of a point: a date and time, a number, or text such as 2024-03-01 08:15:00. The points of a trip are sorted by it.</source>
<translation>Champ contenant le moment d'un point : une date et une heure, un nombre, ou un texte tel que 2024-03-01 08:15:00. Les points d'un trajet sont triés d'après ce champ.</translation>
</message>
<message>
<source>Fields</source>
<translation>Champs</translation>
</message>
<message>
<source>Fields by cell</source>
<translation>Champs par cellule</translation>
</message>
<message>
<source>Fields that {} cannot name as they are: {}.</source>
<translation>Champs renommés, car {} n'accepte pas leur nom : {}.</translation>
</message>
<message>
<source>Fields with counts</source>
<translation>Champs de comptages</translation>
</message>
<message>
<source>Fields with means or shares</source>
<translation>Champs de moyennes ou de parts</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on.</source>
<translation>Champs contenant l'embedding, ou autres champs numériques à utiliser à sa place. Par défaut : emb_000, emb_001 et ainsi de suite.</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on. At least three.</source>
<translation>Champs contenant l'embedding, ou autres champs numériques à utiliser à sa place. Par défaut : emb_000, emb_001 et ainsi de suite. Au moins trois.</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on. Predict needs the same fields.</source>
<translation>Champs contenant l'embedding, ou autres champs numériques à utiliser à sa place. Par défaut : emb_000, emb_001 et ainsi de suite. « Prédire » requiert les mêmes champs.</translation>
</message>
<message numerus="yes">
<source>Fields: {:,}.</source>
<translation>
<numerusform>Champs : {:,}.</numerusform>
<numerusform>Champs : {:,}.</numerusform>
</translation>
</message>
<message>
<source>File created by Fit predictor (.predictor), in the dialog from a list as in Predict. Training features have names if a field with names was chosen there.</source>
<translation>Fichier créé par « Ajuster un prédicteur » (.predictor) ; dans la boîte de dialogue, à choisir dans une liste comme pour « Prédire ». Les entités d'apprentissage ont des noms si un champ contenant des noms y a été choisi.</translation>
</message>
<message>
<source>File created by Fit predictor (.predictor). The dialog lists those in the project's folder and in MobCLIP's data folder, the latest first, with the indicator and the model; the last entry chooses another file.</source>
<translation>Fichier créé par « Ajuster un prédicteur » (.predictor). La boîte de dialogue liste ceux du dossier du projet et du dossier de données de MobCLIP, du plus récent au plus ancien, avec l'indicateur et le modèle ; la dernière entrée permet de choisir un autre fichier.</translation>
</message>
<message>
<source>File with the weights (.pth, .pt, .ckpt, .whl or .onnx).</source>
<translation>Fichier contenant les poids (.pth, .pt, .ckpt, .whl ou .onnx).</translation>
</message>
<message>
<source>Find similar places</source>
<translation>Trouver des lieux similaires</translation>
</message>
<message>
<source>Fit predictor</source>
<translation>Ajuster un prédicteur</translation>
</message>
<message>
<source>Fit the logarithm of an indicator above 0, or the logit of a share between 0 and 1. Predictions are transformed back with a correction for bias (Duan's smearing estimator).</source>
<translation>Ajuster le logarithme d'un indicateur supérieur à 0, ou le logit d'une part comprise entre 0 et 1. Les prédictions subissent la transformation inverse, avec une correction du biais (« smearing estimator » de Duan).</translation>
</message>
<message>
<source>Fits a probe (the small model from embedding to indicator) to the features where the indicator is known, and writes it to a file for Predict. It is cross-validated twice. Spatial block cross-validation holds out whole blocks or regions, far from the training features: judge the predictor by this score. Random cross-validation holds out single features and is too optimistic, because neighbours are alike. The errors in held-out blocks give the prediction intervals of Predict, and the training features its area of applicability.</source>
<translation>Ajuste une sonde (le petit modèle qui relie l'embedding à l'indicateur) sur les entités où l'indicateur est connu, et l'enregistre dans un fichier pour « Prédire ». Elle fait l'objet de deux validations croisées. La validation croisée par blocs spatiaux met de côté des blocs ou des régions entiers, loin des entités d'apprentissage : jugez le prédicteur d'après ce score. La validation croisée aléatoire met de côté des entités isolées ; elle est trop optimiste, car les entités voisines se ressemblent. Les erreurs dans les blocs mis de côté donnent les intervalles de prédiction de « Prédire », et les entités d'apprentissage son domaine d'applicabilité.</translation>
</message>
<message>
<source>Fitted on {:,} places.</source>
<translation>Lieux utilisés pour l'ajustement : {:,}.</translation>
</message>
<message>
<source>Flow field</source>
<translation>Champ du flux</translation>
</message>
<message>
<source>Flow map</source>
<translation>Carte de flux</translation>
</message>
<message>
<source>Flow map of {}</source>
<translation>Carte de flux de {}</translation>
</message>
<message>
<source>Flows</source>
<translation>Flux</translation>
</message>
<message>
<source>Flows between cells</source>
<translation>Flux entre cellules</translation>
</message>
<message>
<source>Flows between cells ({})</source>
<translation>Flux entre cellules ({})</translation>
</message>
<message>
<source>Flows between the polygons</source>
<translation>Flux entre les polygones</translation>
</message>
<message>
<source>Flows between two zones or cells that sum to less are left out, so that no small group of people can be recognised (k-anonymity). For trips, a number of trips.</source>
<translation>Les flux entre deux zones ou cellules dont la somme est inférieure à cette valeur sont ignorés, afin qu'aucun petit groupe de personnes ne puisse être reconnu (k-anonymat). Pour les trajets, un nombre de trajets.</translation>
</message>
<message>
<source>Flows by cell</source>
<translation>Flux par cellule</translation>
</message>
<message>
<source>Flows have an effect only with layers of fields: choose such layers, or leave out the flows.</source>
<translation>Les flux n'ont d'effet qu'avec des couches de champs : choisissez de telles couches, ou ne renseignez pas les flux.</translation>
</message>
<message>
<source>Flows or points of trips</source>
<translation>Flux ou points de trajets</translation>
</message>
<message>
<source>Flows to cells</source>
<translation>Flux vers cellules</translation>
</message>
<message>
<source>Folder of wheels (offline)</source>
<translation>Dossier de wheels (hors ligne)</translation>
</message>
<message>
<source>Folder of wheels, to install without a network</source>
<translation>Dossier de wheels, pour installer sans réseau</translation>
</message>
<message>
<source>For windows: pixels on each side of the one at the centre of a cell. 2 makes windows of 5 x 5 pixels.</source>
<translation>Pour les fenêtres : nombre de pixels de chaque côté de celui situé au centre d'une cellule. 2 donne des fenêtres de 5 x 5 pixels.</translation>
</message>
<message>
<source>From file …</source>
<translation>Depuis un fichier…</translation>
</message>
<message>
<source>From layers to clusters</source>
<translation>Des couches aux clusters</translation>
</message>
<message>
<source>Functions of position that are used</source>
<translation>Fonctions de la position utilisées</translation>
</message>
<message>
<source>Furness</source>
<translation>Furness</translation>
</message>
<message>
<source>GPU</source>
<translation>GPU</translation>
</message>
<message>
<source>GeoCLIP</source>
<translation>GeoCLIP</translation>
</message>
<message>
<source>Give all four fields with longitudes and latitudes, or none of them.</source>
<translation>Indiquez les quatre champs de longitude et de latitude, ou aucun d'eux.</translation>
</message>
<message>
<source>Give an extent or a polygon layer.</source>
<translation>Indiquez une emprise ou une couche de polygones.</translation>
</message>
<message>
<source>Give both the trip field and the time field.</source>
<translation>Indiquez à la fois le champ du trajet et le champ date/heure.</translation>
</message>
<message>
<source>Give either the layer {}, or the fields with longitudes and latitudes.</source>
<translation>Indiquez soit la couche {}, soit les champs de longitude et de latitude.</translation>
</message>
<message>
<source>Give either zones, or the fields of trips.</source>
<translation>Indiquez soit des zones, soit les champs de trajets.</translation>
</message>
<message>
<source>Give reference places: an expression, a reference layer, or a selection in the input.</source>
<translation>Indiquez des lieux de référence : une expression, une couche de référence ou une sélection dans la couche source.</translation>
</message>
<message>
<source>Give the new field a name.</source>
<translation>Donnez un nom au nouveau champ.</translation>
</message>
<message>
<source>Graph convolution</source>
<translation>Convolution de graphe</translation>
</message>
<message>
<source>Graph convolution (torch-geometric)</source>
<translation>Convolution de graphe (torch-geometric)</translation>
</message>
<message>
<source>Gravity model</source>
<translation>Modèle gravitaire</translation>
</message>
<message>
<source>Grid</source>
<translation>Grille</translation>
</message>
<message>
<source>Groups features with similar embeddings by k-means. The field cluster numbers the clusters by size, 1 for the largest; it is NULL where there is no embedding. The layer is styled with one colour per cluster, and the legend counts the features of each.</source>
<translation>Regroupe les entités aux embeddings similaires par la méthode des k-moyennes. Le champ cluster numérote les clusters par taille, 1 pour le plus grand ; il est NULL en l'absence d'embedding. La couche est stylisée avec une couleur par cluster, et la légende indique le nombre d'entités de chacun.</translation>
</message>
<message>
<source>Groups of packages that are installed</source>
<translation>Groupes de paquets installés</translation>
</message>
<message>
<source>H3 cells</source>
<translation>Cellules H3</translation>
</message>
<message>
<source>H3 cells of one resolution, as a rule the output of Create grid.</source>
<translation>Cellules H3 d'une seule résolution, en général la sortie de « Créer une grille ».</translation>
</message>
<message>
<source>H3 cells, polygons or points with the indicator, in any CRS. Each model computes embeddings as in Compute embeddings; only features inside the valid domain of all models are used.</source>
<translation>Cellules H3, polygones ou points contenant l'indicateur, dans n'importe quel SCR. Chaque modèle calcule les embeddings comme dans « Calculer les embeddings » ; seules les entités situées dans le domaine de validité de tous les modèles sont utilisées.</translation>
</message>
<message>
<source>H3 cells, polygons or points, in any CRS. A cell gets its own embedding, one smaller than the cells of the model that of the cell that holds it, and a larger one the mean of those in it; a polygon gets the weighted mean of the cells that it overlaps, and a point the embedding of its location. Lines are not supported.</source>
<translation>Cellules H3, polygones ou points, dans n'importe quel SCR. Une cellule reçoit son propre embedding, ou celui de la cellule qui la contient si elle est plus petite que les cellules du modèle, ou la moyenne de ceux des cellules qu'elle contient si elle est plus grande ; un polygone reçoit la moyenne pondérée des embeddings des cellules qu'il chevauche, et un point l'embedding de sa position. Les lignes ne sont pas prises en charge.</translation>
</message>
<message>
<source>H3 resolution</source>
<translation>Résolution H3</translation>
</message>
<message>
<source>H3 resolution of the cells, 0 to 15: 5 is some 250 km² a cell, 6 some 36 km², 7 some 5 km². The smallest polygons are best about as large as a cell.</source>
<translation>Résolution H3 des cellules, de 0 à 15 : 5 correspond à environ 250 km² par cellule, 6 à environ 36 km², 7 à environ 5 km². Les plus petits polygones devraient être à peu près aussi grands qu'une cellule.</translation>
</message>
<message>
<source>H3 resolution: the size of the cells, from 0 (4.4 million km² on average) through 6 (36 km²) and 8 (0.7 km²) to 15 (1 m²). The model us-open has embeddings at resolution 6.</source>
<translation>Résolution H3 : la taille des cellules, de 0 (4,4 millions de km² en moyenne) à 15 (1 m²), en passant par 6 (36 km²) et 8 (0,7 km²). Le modèle us-open a des embeddings à la résolution 6.</translation>
</message>
<message>
<source>HTML files (*.html)</source>
<translation>Fichiers HTML (*.html)</translation>
</message>
<message>
<source>Help</source>
<translation>Aide</translation>
</message>
<message>
<source>How many threads the backend computes with at most.</source>
<translation>Nombre maximal de threads avec lesquels le backend calcule.</translation>
</message>
<message>
<source>How mora and satclip compute spherical harmonics. exact: to full precision, the better choice for maps. as-trained: with the rounding errors of the formula that the authors trained with, to reproduce published results; for satclip with L = 40 they reach 0.01 at 60° and 0.1 at 70° north or south. Below 50°, and everywhere for mora and L = 10, they are negligible.</source>
<translation>Façon dont mora et satclip calculent les harmoniques sphériques. exact : en pleine précision, le meilleur choix pour des cartes. as-trained : avec les erreurs d'arrondi de la formule utilisée par les auteurs lors de l'entraînement, pour reproduire les résultats publiés ; pour satclip avec L = 40, elles atteignent 0,01 à 60° et 0,1 à 70° nord ou sud. En dessous de 50°, et partout pour mora et L = 10, elles sont négligeables.</translation>
</message>
<message>
<source>How much higher R² is with position than without, by ridge regression in cross-validation with held-out blocks or regions. Empty where position is none.</source>
<translation>De combien le R² est plus élevé avec la position que sans, par régression ridge en validation croisée avec des blocs ou régions mis de côté. Vide si la position est à none.</translation>
</message>
<message>
<source>Image encoder</source>
<translation>Encodeur d'images</translation>
</message>
<message>
<source>Import encoder</source>
<translation>Importer un encodeur</translation>
</message>
<message>
<source>Import encoder …</source>
<translation>Importer un encodeur…</translation>
</message>
<message>
<source>Importing encoders</source>
<translation>Importation d'encodeurs</translation>
</message>
<message>
<source>In a window around the centre</source>
<translation>Dans une fenêtre autour du centre</translation>
</message>
<message>
<source>In place of the raster: points, polygons whose centroids count, or a table with a field h3, with a population each.</source>
<translation>À la place du raster : des points, des polygones dont les centroïdes comptent, ou une table avec un champ h3, chacun avec une population.</translation>
</message>
<message>
<source>In the cell, by share of area</source>
<translation>Dans la cellule, selon la part de surface</translation>
</message>
<message>
<source>Indicator</source>
<translation>Indicateur</translation>
</message>
<message>
<source>Inductive (masked prediction; embeds new cells too)</source>
<translation>Inductif (prédiction masquée ; aussi pour de nouvelles cellules)</translation>
</message>
<message>
<source>Install Python 3.12 (64-bit) from python.org or the Microsoft Store; no administrator is needed.</source>
<translation>Installez Python 3.12 (64 bits) depuis python.org ou le Microsoft Store ; aucun droit d'administrateur n'est nécessaire.</translation>
</message>
<message>
<source>Install Python 3.12 from python.org.</source>
<translation>Installez Python 3.12 depuis python.org.</translation>
</message>
<message>
<source>Install backend</source>
<translation>Installer le backend</translation>
</message>
<message>
<source>Install the packages python3 and python3-venv of your system.</source>
<translation>Installez les paquets python3 et python3-venv de votre système.</translation>
</message>
<message>
<source>Installing</source>
<translation>Installation</translation>
</message>
<message>
<source>Interpreter not found</source>
<translation>Interpréteur introuvable</translation>
</message>
<message>
<source>Interpreter of your own</source>
<translation>Interpréteur personnel</translation>
</message>
<message>
<source>It is installed: other dialogs list it as {}.</source>
<translation>Il est installé : les autres boîtes de dialogue le listent sous le nom {}.</translation>
</message>
<message>
<source>It is named by the environment variable {}, which goes before the setting.</source>
<translation>Il est indiqué par la variable d'environnement {}, qui prime sur le réglage.</translation>
</message>
<message>
<source>Its packages are those of another version of the plugin: press Set up to renew them.</source>
<translation>Ses paquets sont ceux d'une autre version de l'extension : cliquez sur « Configurer » pour les renouveler.</translation>
</message>
<message>
<source>Keep the embeddings</source>
<translation>Conserver les embeddings</translation>
</message>
<message>
<source>Kind field</source>
<translation>Champ du type de flux</translation>
</message>
<message>
<source>Latitude of the destination</source>
<translation>Latitude de la destination</translation>
</message>
<message>
<source>Latitude of the origin</source>
<translation>Latitude de l'origine</translation>
</message>
<message>
<source>Latitude, longitude</source>
<translation>Latitude, longitude</translation>
</message>
<message>
<source>Layer with embeddings</source>
<translation>Couche avec embeddings</translation>
</message>
<message>
<source>Layer with embeddings and the indicator, in any CRS.</source>
<translation>Couche avec des embeddings et l'indicateur, dans n'importe quel SCR.</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings.</source>
<translation>Couche avec des embeddings, telle que la crée « Calculer les embeddings ».</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings. The geometry is not used.</source>
<translation>Couche avec des embeddings, telle que la crée « Calculer les embeddings ». La géométrie n'est pas utilisée.</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings. To compare with the selected features, select them and leave the expression and the reference layer empty.</source>
<translation>Couche avec des embeddings, telle que la crée « Calculer les embeddings ». Pour comparer aux entités sélectionnées, sélectionnez-les et ne renseignez ni l'expression ni la couche de référence.</translation>
</message>
<message>
<source>Layer with embeddings, computed with the same model as those that the predictor was fitted on.</source>
<translation>Couche avec des embeddings, calculés avec le même modèle que ceux sur lesquels le prédicteur a été ajusté.</translation>
</message>
<message>
<source>Layers or tables with the fields origin and destination (H3 cells), flow (a number; each row is 1 without it) and kind (text, where there are several kinds), such as the flows of Flows to cells. Not needed, but what flows say of places is worth most.</source>
<translation>Couches ou tables avec les champs origin et destination (cellules H3), flow (un nombre ; à défaut, chaque ligne compte pour 1) et kind (du texte, s'il y a plusieurs types), comme les flux de « Flux vers cellules ». Facultatif, mais ce que les flux disent des lieux est le plus précieux.</translation>
</message>
<message>
<source>Layers with fields by H3 cell</source>
<translation>Couches avec champs par cellule H3</translation>
</message>
<message>
<source>Layers with fields of the places</source>
<translation>Couches avec champs des lieux</translation>
</message>
<message>
<source>Layers with the field h3 and numeric fields, as the algorithms of the group Training write them: places are then embedded from these fields, also places that the model was not trained on. Fields are matched by name with those that the model was trained on; other fields are left out, and fields that are missing count as unknown. Averages over the cells around and along flows are made of these layers, so that they should hold the neighbours of the places too. The model must have an encoder of fields, as Train model makes it by default.</source>
<translation>Couches avec le champ h3 et des champs numériques, telles que les écrivent les algorithmes du groupe Entraînement : l'embedding des lieux est alors calculé à partir de ces champs, y compris pour des lieux sur lesquels le modèle n'a pas été entraîné. Les champs sont associés par leur nom à ceux sur lesquels le modèle a été entraîné ; les autres champs sont ignorés, et ceux qui manquent sont considérés comme inconnus. Les moyennes sur les cellules voisines et le long des flux sont calculées à partir de ces couches, qui devraient donc contenir aussi les voisins des lieux. Le modèle doit avoir un encodeur de champs, comme en crée par défaut « Entraîner un modèle ».</translation>
</message>
<message>
<source>Layers with the field h3 and numeric fields, one feature for each cell, all of one H3 resolution and of one region, as the other algorithms of this group make them. Each layer is a modality. It has the name that was given where the layer was made, whatever the layer is called now, else that of the layer; of several with one name all but the first have a number, and the log says so. Cells may be missing from some layers, and NULL is fine. At least 100 cells, and at most 1,000 fields in a layer; more layers that say different things make a better model. Leave out what the model is to predict later.</source>
<translation>Couches avec le champ h3 et des champs numériques, une entité par cellule, toutes d'une même résolution H3 et d'une même région, telles que les créent les autres algorithmes de ce groupe. Chaque couche est une modalité. Celle-ci porte le nom donné lors de la création de la couche, quel que soit le nom actuel de la couche, ou à défaut celui de la couche ; si plusieurs ont le même nom, toutes sauf la première reçoivent un numéro, et le journal l'indique. Des cellules peuvent manquer dans certaines couches, et les valeurs NULL sont admises. Au moins 100 cellules, et au plus 1 000 champs par couche ; davantage de couches qui disent des choses différentes donnent un meilleur modèle. N'incluez pas ce que le modèle devra prédire par la suite.</translation>
</message>
<message>
<source>Layers with the fields origin and destination (H3 cells), and perhaps flow and kind, as Flows to cells writes them: fields are averaged along these flows where the model was trained with flows.</source>
<translation>Couches avec les champs origin et destination (cellules H3), et éventuellement flow et kind, telles que les écrit « Flux vers cellules » : les moyennes des champs sont calculées le long de ces flux si le modèle a été entraîné avec des flux.</translation>
</message>
<message>
<source>Learned from commuting in several countries</source>
<translation>Appris des navettes domicile-travail de plusieurs pays</translation>
</message>
<message>
<source>Learning task</source>
<translation>Tâche d'apprentissage</translation>
</message>
<message>
<source>Level (nominal coverage) of the prediction intervals in % (0: no intervals)</source>
<translation>Niveau (couverture nominale) des intervalles de prédiction en % (0 : aucun intervalle)</translation>
</message>
<message>
<source>Level (nominal coverage) of the prediction intervals in per cent, from 50 to 99.9; 0 for no intervals.</source>
<translation>Niveau (couverture nominale) des intervalles de prédiction en pour cent, de 50 à 99,9 ; 0 pour ne pas calculer d'intervalles.</translation>
</message>
<message>
<source>Licence</source>
<translation>Licence</translation>
</message>
<message>
<source>Licence of the model</source>
<translation>Licence du modèle</translation>
</message>
<message>
<source>Licence of the model, which follows from those of the layers, such as ODbL 1.0 for OpenStreetMap.</source>
<translation>Licence du modèle, qui découle de celles des couches, comme ODbL 1.0 pour OpenStreetMap.</translation>
</message>
<message>
<source>Licence of the model.</source>
<translation>Licence du modèle.</translation>
</message>
<message>
<source>Licence of the weights</source>
<translation>Licence des poids</translation>
</message>
<message>
<source>Licence of the weights, stored in the model. Default: what the authors of mora, satclip and geoclip state; none for onnx.</source>
<translation>Licence des poids, enregistrée dans le modèle. Par défaut : celle qu'indiquent les auteurs de mora, satclip et geoclip ; aucune pour onnx.</translation>
</message>
<message>
<source>LightGCN (of the MobCLIP paper; needs flows)</source>
<translation>LightGCN (de l'article MobCLIP ; requiert des flux)</translation>
</message>
<message>
<source>Lines in EPSG:4326 with the fields origin, destination, kind (estimated), flow (people) and distance_km (between the centroids, along the great circle), the largest first.</source>
<translation>Lignes en EPSG:4326 avec les champs origin, destination, kind (estimated), flow (nombre de personnes) et distance_km (entre les centroïdes, le long du grand cercle), les plus grands flux en premier.</translation>
</message>
<message>
<source>Lines in EPSG:4326 with the fields rank (1 for the strongest), origin, destination, kind where there are several, flow, share (of all flow between different places, 0 to 1) and distance_km (along the great circle).</source>
<translation>Lignes en EPSG:4326 avec les champs rank (1 pour la plus forte), origin, destination, kind s'il y a plusieurs types, flow, share (part de l'ensemble des flux entre lieux, de 0 à 1) et distance_km (le long du grand cercle).</translation>
</message>
<message>
<source>List the models</source>
<translation>Lister les modèles</translation>
</message>
<message>
<source>Locally weighted prediction intervals</source>
<translation>Intervalles de prédiction pondérés localement</translation>
</message>
<message>
<source>Logarithm</source>
<translation>Logarithme</translation>
</message>
<message>
<source>Logit</source>
<translation>Logit</translation>
</message>
<message>
<source>Longitude of the destination</source>
<translation>Longitude de la destination</translation>
</message>
<message>
<source>Longitude of the origin</source>
<translation>Longitude de l'origine</translation>
</message>
<message>
<source>Longitude, latitude</source>
<translation>Longitude, latitude</translation>
</message>
<message>
<source>Look for Python</source>
<translation>Rechercher Python</translation>
</message>
<message>
<source>Looking for Python …</source>
<translation>Recherche de Python…</translation>
</message>
<message>
<source>Lower end of its 95 % confidence interval.</source>
<translation>Borne inférieure de son intervalle de confiance à 95 %.</translation>
</message>
<message>
<source>Made with {} of MobCLIP {} for QGIS.</source>
<translation>Créé avec « {} » de MobCLIP {} pour QGIS.</translation>
</message>
<message>
<source>Making an environment with Python {} ({})</source>
<translation>Création d'un environnement avec Python {} ({})</translation>
</message>
<message>
<source>Map flows</source>
<translation>Cartographier les flux</translation>
</message>
<message>
<source>Maps (one is shown at a time)</source>
<translation>Cartes (affichées une à la fois)</translation>
</message>
<message>
<source>Maximum number of categories</source>
<translation>Nombre maximal de catégories</translation>
</message>
<message>
<source>Maximum number of cells</source>
<translation>Nombre maximal de cellules</translation>
</message>
<message>
<source>Maximum number of flows</source>
<translation>Nombre maximal de flux</translation>
</message>
<message>
<source>Mean R² of columns predicted from the others</source>
<translation>R² moyen des colonnes prédites à partir des autres</translation>
</message>
<message>
<source>Mean R² of the groups of fields predicted from the others, in cells that training did not see.</source>
<translation>R² moyen des groupes de champs prédits à partir des autres, dans des cellules que l'entraînement n'a pas vues.</translation>
</message>
<message>
<source>Mean cosine similarity of int8 to float32</source>
<translation>Similarité cosinus moyenne entre int8 et float32</translation>
</message>
<message>
<source>Mean cosine similarity of int8 to float32: {}.</source>
<translation>Similarité cosinus moyenne entre int8 et float32 : {}.</translation>
</message>
<message>
<source>Mean cosine similarity of the embeddings with 8-bit weights to those with full precision; 1 is equal. Empty without 8-bit weights.</source>
<translation>Similarité cosinus moyenne entre les embeddings obtenus avec des poids 8 bits et ceux obtenus en pleine précision ; 1 : identiques. Vide sans poids 8 bits.</translation>
</message>
<message>
<source>Mean silhouette</source>
<translation>Silhouette moyenne</translation>
</message>
<message>
<source>Mean silhouette coefficient, from -1 to 1: near 1 the clusters are well separated, near 0 they overlap.</source>
<translation>Coefficient de silhouette moyen, de -1 à 1 : proche de 1, les clusters sont bien séparés ; proche de 0, ils se chevauchent.</translation>
</message>
<message>
<source>Measures by cross-validation how well embeddings predict an indicator, and writes a report to open and share. Features are held out as whole regions, as whole H3 blocks, at the distances of the features to predict (kNNDM), and at random, side by side. The same is done without embeddings, as baselines: means, nearest features, longitude and latitude, spherical harmonics, and other fields of your choice. All scores have 95 % confidence intervals; a difference is called better or worse only where its interval excludes zero.</source>
<translation>Mesure par validation croisée la capacité des embeddings à prédire un indicateur, et produit un rapport à ouvrir et à partager. Les entités sont mises de côté par régions entières, par blocs H3 entiers, aux distances des entités à prédire (kNNDM) et au hasard, côte à côte. Le même calcul est fait sans embeddings, à titre de référence : moyennes, entités les plus proches, longitude et latitude, harmoniques sphériques et autres champs de votre choix. Tous les scores ont des intervalles de confiance à 95 % ; une différence n'est dite meilleure ou moins bonne que si son intervalle exclut zéro.</translation>
</message>
<message>
<source>Megabytes downloaded</source>
<translation>Mégaoctets téléchargés</translation>
</message>
<message>
<source>Megabytes that were downloaded.</source>
<translation>Nombre de mégaoctets téléchargés.</translation>
</message>
<message>
<source>Minimum flow</source>
<translation>Flux minimal</translation>
</message>
<message>
<source>Minimum number of points of a category</source>
<translation>Nombre minimal de points d'une catégorie</translation>
</message>
<message>
<source>MobCLIP example: Ohio</source>
<translation>Exemple MobCLIP : Ohio</translation>
</message>
<message>
<source>MobCLIP is ready.</source>
<translation>MobCLIP est prêt.</translation>
</message>
<message>
<source>MobCLIP location embeddings {}</source>
<translation>Embeddings de lieux MobCLIP {}</translation>
</message>
<message>
<source>MobCLIP models (*.mobclip)</source>
<translation>Modèles MobCLIP (*.mobclip)</translation>
</message>
<message>
<source>MobCLIP models (*.mobclip);;All files (*)</source>
<translation>Modèles MobCLIP (*.mobclip);;Tous les fichiers (*)</translation>
</message>
<message>
<source>MobCLIP needs its packages ({} MB).</source>
<translation>MobCLIP a besoin de ses paquets ({} Mo).</translation>
</message>
<message>
<source>MobCLIP needs its packages.</source>
<translation>MobCLIP a besoin de ses paquets.</translation>
</message>
<message>
<source>MobCLIP needs its packages: press Set up.</source>
<translation>MobCLIP a besoin de ses paquets : cliquez sur « Configurer ».</translation>
</message>
<message>
<source>MobCLIP or MoRA (China)</source>
<translation>MobCLIP ou MoRA (Chine)</translation>
</message>
<message>
<source>MobCLIP was uninstalled.</source>
<translation>MobCLIP a été désinstallé.</translation>
</message>
<message>
<source>MobCLIP was updated and needs other versions of its packages.</source>
<translation>MobCLIP a été mis à jour et a besoin d'autres versions de ses paquets.</translation>
</message>
<message>
<source>MobCLIP was updated and needs other versions of its packages: press Set up.</source>
<translation>MobCLIP a été mis à jour et a besoin d'autres versions de ses paquets : cliquez sur « Configurer ».</translation>
</message>
<message>
<source>Model</source>
<translation>Modèle</translation>
</message>
<message>
<source>Model information</source>
<translation>Informations sur le modèle</translation>
</message>
<message>
<source>Model of flows</source>
<translation>Modèle de flux</translation>
</message>
<message>
<source>Model that knows where people live, such as us-open: features that are cells or other polygons are weighted by the people who live in them, as the model counts them. For means, in place of the weight field.</source>
<translation>Modèle qui sait où vivent les habitants, comme us-open : les entités qui sont des cellules ou d'autres polygones sont pondérées par le nombre de leurs habitants selon le modèle. Pour les moyennes, à la place du champ de pondération.</translation>
</message>
<message>
<source>Model: {} ({}).</source>
<translation>Modèle : {} ({}).</translation>
</message>
<message>
<source>Models</source>
<translation>Modèles</translation>
</message>
<message>
<source>Name</source>
<translation>Nom</translation>
</message>
<message>
<source>Name field of the features</source>
<translation>Champ de nom des entités</translation>
</message>
<message>
<source>Name field of the places</source>
<translation>Champ de nom des lieux</translation>
</message>
<message>
<source>Name field of the polygons</source>
<translation>Champ de nom des polygones</translation>
</message>
<message>
<source>Name field of the zones</source>
<translation>Champ de nom des zones</translation>
</message>
<message>
<source>Name of an installed model, such as us-open for its newest version or us-open-1.1 for that version, or path of a model (a .mobclip file or a folder).</source>
<translation>Nom d'un modèle installé, comme us-open pour sa version la plus récente ou us-open-1.1 pour cette version précise, ou chemin d'un modèle (fichier .mobclip ou dossier).</translation>
</message>
<message>
<source>Name of the field for the predictions. Existing fields of this name are replaced, as are lower, upper, probability, likely, dissimilarity and inside_aoa.</source>
<translation>Nom du champ des prédictions. Les champs existants de ce nom sont remplacés, de même que lower, upper, probability, likely, dissimilarity et inside_aoa.</translation>
</message>
<message>
<source>Name of the field with the number of people in each cell. With it, inhabited cells are learned from more often and those without people not at all. Without it all cells count alike.</source>
<translation>Nom du champ contenant le nombre de personnes dans chaque cellule. Avec lui, l'apprentissage porte plus souvent sur les cellules habitées, et jamais sur celles sans habitants. Sans lui, toutes les cellules comptent autant.</translation>
</message>
<message>
<source>Name of the indicator.</source>
<translation>Nom de l'indicateur.</translation>
</message>
<message>
<source>Name of the modality</source>
<translation>Nom de la modalité</translation>
</message>
<message>
<source>Name of the modality, such as noise, used in the name of the layer.</source>
<translation>Nom de la modalité, comme bruit, utilisé dans le nom de la couche.</translation>
</message>
<message>
<source>Name of the modality, used in the name of the layer.</source>
<translation>Nom de la modalité, utilisé dans le nom de la couche.</translation>
</message>
<message>
<source>Name of the modality, used in the names of the fields and of the layer.</source>
<translation>Nom de la modalité, utilisé dans les noms des champs et de la couche.</translation>
</message>
<message>
<source>Name of the modality, with which the names of its fields begin.</source>
<translation>Nom de la modalité, par lequel commencent les noms de ses champs.</translation>
</message>
<message>
<source>Name of the model, stored in it. Default: the name of the encoder.</source>
<translation>Nom du modèle, enregistré dans celui-ci. Par défaut : le nom de l'encodeur.</translation>
</message>
<message>
<source>Name of the new field</source>
<translation>Nom du nouveau champ</translation>
</message>
<message>
<source>Nearest neighbours (k-NN)</source>
<translation>Plus proches voisins (k-NN)</translation>
</message>
<message>
<source>Neural network (MLP)</source>
<translation>Réseau de neurones (MLP)</translation>
</message>
<message>
<source>No Python {} to {} was found to set up MobCLIP with.</source>
<translation>Aucun Python (de {} à {}) n'a été trouvé pour configurer MobCLIP.</translation>
</message>
<message>
<source>No installed model is valid there; Import encoder adds models.</source>
<translation>Aucun modèle installé n'est valide à cet endroit ; « Importer un encodeur » permet d'en ajouter.</translation>
</message>
<message>
<source>No installed model is valid where the layer {0} ({1}) lies; Import encoder adds models.</source>
<translation>Aucun modèle installé n'est valide à l'endroit de la couche {0} ({1}) ; « Importer un encodeur » permet d'en ajouter.</translation>
</message>
<message>
<source>No predictor found: run Fit predictor first</source>
<translation>Aucun prédicteur trouvé : exécutez d'abord « Ajuster un prédicteur »</translation>
</message>
<message>
<source>No reference place was found: check the expression or the reference layer.</source>
<translation>Aucun lieu de référence trouvé : vérifiez l'expression ou la couche de référence.</translation>
</message>
<message>
<source>None</source>
<translation>Aucune</translation>
</message>
<message>
<source>Not ready.</source>
<translation>Pas prêt.</translation>
</message>
<message>
<source>Not ready. There is no model: install the plugin again.</source>
<translation>Pas prêt. Il n'y a aucun modèle : réinstallez l'extension.</translation>
</message>
<message>
<source>Not set up</source>
<translation>Non configuré</translation>
</message>
<message>
<source>Nothing was installed.</source>
<translation>Rien n'a été installé.</translation>
</message>
<message>
<source>Number of cells</source>
<translation>Nombre de cellules</translation>
</message>
<message>
<source>Number of cells created.</source>
<translation>Nombre de cellules créées.</translation>
</message>
<message>
<source>Number of cells of the model.</source>
<translation>Nombre de cellules du modèle.</translation>
</message>
<message>
<source>Number of cells that have a value in none of the new fields.</source>
<translation>Nombre de cellules n'ayant de valeur dans aucune colonne.</translation>
</message>
<message>
<source>Number of cells.</source>
<translation>Nombre de cellules.</translation>
</message>
<message>
<source>Number of clusters</source>
<translation>Nombre de clusters</translation>
</message>
<message>
<source>Number of clusters (0: chosen by silhouette)</source>
<translation>Nombre de clusters (0 : choisi d'après la silhouette)</translation>
</message>
<message>
<source>Number of clusters, at least 2. With 0, the number between 3 and 12 that has the largest mean silhouette.</source>
<translation>Nombre de clusters, au moins 2. Avec 0 : le nombre, entre 3 et 12, dont la silhouette moyenne est la plus élevée.</translation>
</message>
<message>
<source>Number of clusters.</source>
<translation>Nombre de clusters.</translation>
</message>
<message>
<source>Number of clusters. 0: chosen by the silhouette.</source>
<translation>Nombre de clusters. Avec 0, il est choisi automatiquement.</translation>
</message>
<message>
<source>Number of examples per place</source>
<translation>Nombre d'exemples par lieu</translation>
</message>
<message>
<source>Number of features</source>
<translation>Nombre d'entités</translation>
</message>
<message>
<source>Number of features used: those with an embedding, the indicator and a geometry.</source>
<translation>Nombre d'entités utilisées : celles qui ont un embedding, l'indicateur et une géométrie.</translation>
</message>
<message>
<source>Number of features used: those with the indicator and a geometry, inside the valid domain of all models.</source>
<translation>Nombre d'entités utilisées : celles qui ont l'indicateur et une géométrie, dans le domaine de validité de tous les modèles.</translation>
</message>
<message>
<source>Number of features without a prediction.</source>
<translation>Nombre d'entités sans prédiction.</translation>
</message>
<message>
<source>Number of features without an embedding.</source>
<translation>Nombre d'entités sans embedding.</translation>
</message>
<message>
<source>Number of features.</source>
<translation>Nombre d'entités.</translation>
</message>
<message>
<source>Number of flows</source>
<translation>Nombre de flux</translation>
</message>
<message>
<source>Number of flows between cells</source>
<translation>Nombre de flux entre cellules</translation>
</message>
<message>
<source>Number of flows between the cells, 0 where they are not written.</source>
<translation>Nombre de flux entre les cellules, 0 s'ils ne sont pas écrits.</translation>
</message>
<message>
<source>Number of flows drawn.</source>
<translation>Nombre de flux tracés.</translation>
</message>
<message>
<source>Number of flows to draw: the strongest.</source>
<translation>Nombre de flux à tracer : les plus forts.</translation>
</message>
<message>
<source>Number of flows, those within zones included.</source>
<translation>Nombre de flux, y compris les flux internes aux zones.</translation>
</message>
<message>
<source>Number of functions of position that the predictor uses; 0 for none.</source>
<translation>Nombre de fonctions de la position utilisées par le prédicteur ; 0 s'il n'en utilise aucune.</translation>
</message>
<message>
<source>Number of most similar features to write (0: all)</source>
<translation>Nombre d'entités les plus similaires à écrire (0 : toutes)</translation>
</message>
<message>
<source>Number of polygons</source>
<translation>Nombre de polygones</translation>
</message>
<message>
<source>Number of polygons that contain no feature with a value.</source>
<translation>Nombre de polygones ne contenant aucune entité avec une valeur.</translation>
</message>
<message>
<source>Number of polygons.</source>
<translation>Nombre de polygones.</translation>
</message>
<message>
<source>Number of predictions outside the area of applicability.</source>
<translation>Nombre de prédictions hors du domaine d'applicabilité.</translation>
</message>
<message>
<source>Number of reference features.</source>
<translation>Nombre d'entités de référence.</translation>
</message>
<message>
<source>Number of reference places</source>
<translation>Nombre de lieux de référence</translation>
</message>
<message>
<source>Number of training features to show for each feature.</source>
<translation>Nombre d'entités d'apprentissage à montrer pour chaque entité.</translation>
</message>
<message>
<source>Number of training features.</source>
<translation>Nombre d'entités d'apprentissage.</translation>
</message>
<message>
<source>Number of training steps. 0: as many as suit the region. Training stops earlier where it no longer helps.</source>
<translation>Nombre d'étapes d'entraînement. 0 : un nombre adapté à la région. L'entraînement s'arrête plus tôt s'il n'apporte plus rien.</translation>
</message>
<message>
<source>Numeric field of the cells with their population. With it the numbers that leave and arrive are per resident, and flows between zones are divided over the cells by people in place of area: then empty land has none.</source>
<translation>Champ numérique des cellules contenant leur population. Avec lui, les nombres de départs et d'arrivées sont par habitant, et les flux entre zones sont répartis entre les cellules selon les habitants et non selon la surface : les terres inhabitées n'en ont alors aucun.</translation>
</message>
<message>
<source>Numeric field of the cells with their population. With it there are also numbers per 1,000 residents.</source>
<translation>Champ numérique des cellules contenant leur population. Avec lui, il y a aussi des nombres pour 1 000 habitants.</translation>
</message>
<message>
<source>Numeric field of the flows with the number of people. Without it each row counts 1.</source>
<translation>Champ numérique des flux contenant le nombre de personnes. À défaut, chaque ligne compte pour 1.</translation>
</message>
<message>
<source>Numeric field of the polygons with the number of people in each. In the cells it becomes a field, the weight of means, and the weight of cells in training.</source>
<translation>Champ numérique des polygones contenant le nombre de personnes dans chacun. Dans les cellules, il devient un champ, le poids des moyennes et le poids des cellules dans l'entraînement.</translation>
</message>
<message>
<source>Numeric field of the population layer with its people.</source>
<translation>Champ numérique de la couche de population contenant ses habitants.</translation>
</message>
<message>
<source>Numeric field of the population layer with the number of people.</source>
<translation>Champ numérique de la couche de population contenant le nombre de personnes.</translation>
</message>
<message>
<source>Numeric field of these polygons with the known total or mean. Polygons where it is NULL change nothing.</source>
<translation>Champ numérique de ces polygones contenant le total ou la moyenne connus. Les polygones où il est NULL ne changent rien.</translation>
</message>
<message>
<source>Numeric field that weights each feature in a mean, such as its population, assumed to be spread evenly over its area. Without it: its area, or 1 for points. Not for sums.</source>
<translation>Champ numérique qui pondère chaque entité dans une moyenne, comme sa population, supposée uniformément répartie sur sa surface. À défaut : sa surface, ou 1 pour les points. Pas pour les sommes.</translation>
</message>
<message>
<source>Numeric field that weights each feature in the mean of a polygon, such as its population. Without it: its area.</source>
<translation>Champ numérique qui pondère chaque entité dans la moyenne d'un polygone, comme sa population. À défaut : sa surface.</translation>
</message>
<message>
<source>Numeric field that weights each polygon in a mean, such as its population. Without it: its population in the raster or layer, else its area.</source>
<translation>Champ numérique qui pondère chaque polygone dans une moyenne, comme sa population. À défaut : sa population dans le raster ou la couche, sinon sa surface.</translation>
</message>
<message>
<source>Numeric field with sample weights, such as the population of each feature.</source>
<translation>Champ numérique contenant le poids de chaque entité, comme sa population.</translation>
</message>
<message>
<source>Numeric fields in place of categories: each is one category, and its values are added up in each cell. A cell without a feature is NULL.</source>
<translation>Champs numériques à la place des catégories : chacun est une catégorie, et ses valeurs sont additionnées dans chaque cellule. Une cellule sans entité est NULL.</translation>
</message>
<message>
<source>Numeric fields of the polygons with means, medians or shares, such as a median age. Leave out what the model is to predict later.</source>
<translation>Champs numériques des polygones contenant des moyennes, des médianes ou des parts, comme un âge médian. N'incluez pas ce que le modèle devra prédire par la suite.</translation>
</message>
<message>
<source>Numeric fields to aggregate. Default: emb_000, emb_001 and so on.</source>
<translation>Champs numériques à agréger. Par défaut : emb_000, emb_001 et ainsi de suite.</translation>
</message>
<message>
<source>Numeric fields to average. Default: all but fid, ogc_fid and h3.</source>
<translation>Champs numériques dont calculer la moyenne. Par défaut : tous sauf fid, ogc_fid et h3.</translation>
</message>
<message>
<source>Numeric fields to compare the embeddings with, such as the census variables that you would use without them.</source>
<translation>Champs numériques à comparer aux embeddings, comme les variables de recensement que vous utiliseriez sans eux.</translation>
</message>
<message>
<source>Numeric fields to predict from, the same as in Fit predictor. Default: emb_000, emb_001 and so on.</source>
<translation>Champs numériques à partir desquels prédire, les mêmes que dans « Ajuster un prédicteur ». Par défaut : emb_000, emb_001 et ainsi de suite.</translation>
</message>
<message>
<source>Numeric fields with counts, such as people, households or jobs. Each becomes two fields: the count in the cell, and the logarithm of 1 + number per km².</source>
<translation>Champs numériques contenant des comptages, comme des personnes, des ménages ou des emplois. Chacun donne deux champs : le comptage dans la cellule, et le logarithme de 1 + nombre par km².</translation>
</message>
<message>
<source>Numeric fields with means, medians, shares or rates, such as income or a percentage. They keep their names and units.</source>
<translation>Champs numériques contenant des moyennes, des médianes, des parts ou des taux, comme un revenu ou un pourcentage. Ils conservent leurs noms et leurs unités.</translation>
</message>
<message>
<source>Numeric fields, the same as in Fit predictor. Default: emb_000, emb_001 and so on.</source>
<translation>Champs numériques, les mêmes que dans « Ajuster un prédicteur ». Par défaut : emb_000, emb_001 et ainsi de suite.</translation>
</message>
<message>
<source>ONNX graph</source>
<translation>Graphe ONNX</translation>
</message>
<message>
<source>ONNX graph with one input of n x bands x size x size pixels, in the units of the raster, and one output of n x columns. Cells whose window has nodata pixels get NULL.</source>
<translation>Graphe ONNX avec une entrée de n x bandes x taille x taille pixels, dans les unités du raster, et une sortie de n x colonnes. Les cellules dont la fenêtre contient des pixels nodata reçoivent NULL.</translation>
</message>
<message>
<source>ONNX graphs (*.onnx);;All files (*)</source>
<translation>Graphes ONNX (*.onnx);;Tous les fichiers (*)</translation>
</message>
<message>
<source>On Linux with CUDA for NVIDIA graphics cards, elsewhere for the processor alone.</source>
<translation>Sous Linux avec CUDA pour les cartes graphiques NVIDIA, ailleurs pour le processeur seul.</translation>
</message>
<message>
<source>Only models of your own can be removed, not those that come with MobCLIP.</source>
<translation>Seuls vos propres modèles peuvent être supprimés, pas ceux fournis avec MobCLIP.</translation>
</message>
<message>
<source>Only the largest flows of each origin are kept, as few as sum to this share of all that leaves it, above 0 and at most 1.</source>
<translation>Seuls les plus grands flux de chaque origine sont conservés, juste assez pour atteindre cette part du total qui en part, supérieure à 0 et au plus égale à 1.</translation>
</message>
<message>
<source>Open log</source>
<translation>Ouvrir le journal</translation>
</message>
<message>
<source>OpenStreetMap (*.osm.pbf *.pbf *.osm);;All files (*)</source>
<translation>OpenStreetMap (*.osm.pbf *.pbf *.osm);;Tous les fichiers (*)</translation>
</message>
<message>
<source>Optional table (CSV) with all scores.</source>
<translation>Table facultative (CSV) de tous les scores.</translation>
</message>
<message>
<source>Optional: the report as a page (HTML).</source>
<translation>Facultatif : le rapport sous forme de page (HTML).</translation>
</message>
<message>
<source>Options …</source>
<translation>Options…</translation>
</message>
<message>
<source>Or an OpenStreetMap file</source>
<translation>Ou un fichier OpenStreetMap</translation>
</message>
<message>
<source>Or fields with counts</source>
<translation>Ou des champs de comptages</translation>
</message>
<message>
<source>Origin field</source>
<translation>Champ de l'origine</translation>
</message>
<message>
<source>Other fields to cells</source>
<translation>Autres champs vers cellules</translation>
</message>
<message>
<source>Other settings</source>
<translation>Autres réglages</translation>
</message>
<message>
<source>Other settings of the training, one on each line, such as dimension=64; the page on training lists them.</source>
<translation>Autres réglages de l'entraînement, un par ligne, comme dimension=64 ; la page sur l'entraînement les liste.</translation>
</message>
<message>
<source>Outdated</source>
<translation>Obsolète</translation>
</message>
<message>
<source>Overlaps the area</source>
<translation>Chevauche la zone</translation>
</message>
<message>
<source>Packages beside those for embeddings, clusters, similar places and predictions. boosting: boosted trees, and the baselines of Evaluate embeddings and Compare encoders. reports: pages of evaluations and models. import: Import encoder. files: tables of scores. rasters: Raster to cells and population rasters. train: training models of your own, on Linux with CUDA (3 GB). What is installed already stays.</source>
<translation>Paquets en plus de ceux requis pour les embeddings, les clusters, les lieux similaires et les prédictions. boosting : arbres boostés, et modèles de comparaison de « Évaluer les embeddings » et « Comparer les encodeurs ». reports : pages sur les évaluations et les modèles. import : « Importer un encodeur ». files : tables de scores. rasters : « Raster vers cellules » et rasters de population. train : entraînement de vos propres modèles, sous Linux avec CUDA (3 Go). Ce qui est déjà installé est conservé.</translation>
</message>
<message>
<source>Page</source>
<translation>Page</translation>
</message>
<message>
<source>Path of the Python interpreter that now runs the backend.</source>
<translation>Chemin de l'interpréteur Python qui exécute désormais le backend.</translation>
</message>
<message>
<source>Pixels</source>
<translation>Pixels</translation>
</message>
<message>
<source>Places</source>
<translation>Lieux</translation>
</message>
<message>
<source>Places are the H3 cells in the field '{}'.</source>
<translation>Les lieux sont les cellules H3 du champ « {} ».</translation>
</message>
<message>
<source>Places like downtown Columbus</source>
<translation>Lieux semblables au centre-ville de Columbus</translation>
</message>
<message>
<source>Points of interest</source>
<translation>Points d'intérêt</translation>
</message>
<message>
<source>Points of interest by cell</source>
<translation>Points d'intérêt par cellule</translation>
</message>
<message>
<source>Points of interest to cells</source>
<translation>Points d'intérêt vers cellules</translation>
</message>
<message>
<source>Points of interest, such as shops and schools.</source>
<translation>Points d'intérêt, comme des commerces et des écoles.</translation>
</message>
<message>
<source>Points or H3 cells with numbers of people, finer than the polygons. With them the people and flows of a polygon go to where people live, without them they are spread evenly.</source>
<translation>Points ou cellules H3 avec des nombres de personnes, plus fins que les polygones. Avec eux, les habitants et les flux d'un polygone sont répartis selon les lieux où vivent les habitants ; sans eux, ils sont répartis uniformément.</translation>
</message>
<message>
<source>Points or polygons in any CRS, or any layer or table with a field h3 whose H3 cells have the resolution of the cells or a finer one. Or a table with a code in each row, whose polygons are chosen below.</source>
<translation>Points, polygones, ou bien polygones ou table avec un champ h3, de la résolution des cellules ou d'une résolution plus fine, dans n'importe quel SCR. Ou une table avec un code à chaque ligne, dont les polygones sont indiqués plus bas.</translation>
</message>
<message>
<source>Points or polygons in any CRS. Features of the input that they intersect are reference features, in addition to those that match the expression.</source>
<translation>Points ou polygones dans n'importe quel SCR. Les entités de la couche source qu'ils intersectent sont des entités de référence, en plus de celles qui satisfont l'expression.</translation>
</message>
<message>
<source>Points, cells or polygons</source>
<translation>Points, cellules ou polygones</translation>
</message>
<message>
<source>Points, or polygons whose centroids count, in any CRS. Points outside the cells are left out. For counts also polygons or a table with a field h3, of the resolution of the cells or a finer one.</source>
<translation>Points, ou polygones dont les centroïdes comptent, dans n'importe quel SCR. Les points hors des cellules sont ignorés. Pour les comptages, aussi des polygones ou une table avec un champ h3, de la résolution des cellules ou d'une résolution plus fine.</translation>
</message>
<message>
<source>Polygon layer to cover, in any CRS, used instead of the extent. Tick Selected features only to cover just those.</source>
<translation>Couche de polygones à couvrir, dans n'importe quel SCR, utilisée à la place de l'emprise. Cochez « Entité(s) sélectionnée(s) uniquement » pour ne couvrir que celles-ci.</translation>
</message>
<message>
<source>Polygons</source>
<translation>Polygones</translation>
</message>
<message>
<source>Polygons of the codes</source>
<translation>Polygones désignés par les codes</translation>
</message>
<message>
<source>Polygons or points that the origins and destinations name; lines join their centroids. Leave it empty if the flows join H3 cells or have coordinates.</source>
<translation>Polygones ou points que désignent les origines et les destinations ; les lignes relient leurs centroïdes. Ne renseignez pas ce paramètre si les flux relient des cellules H3 ou ont des coordonnées.</translation>
</message>
<message>
<source>Polygons that the origins and destinations name. Leave it empty if the flows join H3 cells or have coordinates.</source>
<translation>Polygones que désignent les origines et les destinations. Ne renseignez pas ce paramètre si les flux relient des cellules H3 ou ont des coordonnées.</translation>
</message>
<message>
<source>Polygons to aggregate to, in any CRS, of another layer than the cells or points. Their fields are kept; fields of the same name are replaced.</source>
<translation>Polygones par lesquels agréger, dans n'importe quel SCR, d'une autre couche que les cellules ou les points. Leurs champs sont conservés ; les champs de même nom sont remplacés.</translation>
</message>
<message>
<source>Polygons whose values to explain</source>
<translation>Polygones dont expliquer les valeurs</translation>
</message>
<message>
<source>Polygons with known totals or means, in any CRS. The predictions inside each are scaled to agree with its value (dasymetric mapping).</source>
<translation>Polygones dont le total ou la moyenne sont connus, dans n'importe quel SCR. Les prédictions à l'intérieur de chacun sont mises à l'échelle pour concorder avec sa valeur (cartographie dasymétrique).</translation>
</message>
<message>
<source>Polygons with statistics</source>
<translation>Polygones avec statistiques</translation>
</message>
<message>
<source>Polygons with statistics, in any CRS. Those far from the cells are left out. Or a table with a code in each row, such as a CSV file of a statistical office, whose polygons are chosen below.</source>
<translation>Polygones avec des statistiques, dans n'importe quel SCR. Ceux qui sont loin des cellules sont ignorés. Ou une table avec un code à chaque ligne, comme un fichier CSV d'un institut de statistique, dont les polygones sont indiqués plus bas.</translation>
</message>
<message>
<source>Polygons with the population of each, such as municipalities or census tracts. The cells cover them.</source>
<translation>Polygones avec la population de chacun, comme des communes ou des secteurs de recensement. Les cellules les couvrent.</translation>
</message>
<message>
<source>Polygons without a feature</source>
<translation>Polygones sans entité</translation>
</message>
<message>
<source>Polygons, such as counties, whose values to explain, in any CRS. Only for numbers and counts.</source>
<translation>Polygones, comme des comtés, dont expliquer les valeurs, dans n'importe quel SCR. Uniquement pour les nombres et les comptages.</translation>
</message>
<message>
<source>Population</source>
<translation>Population</translation>
</message>
<message>
<source>Population field of the polygons</source>
<translation>Champ de population des polygones</translation>
</message>
<message>
<source>Population layer</source>
<translation>Couche de population</translation>
</message>
<message>
<source>Population raster</source>
<translation>Raster de population</translation>
</message>
<message>
<source>Position beside the embeddings</source>
<translation>Position en plus des embeddings</translation>
</message>
<message>
<source>Position is left out, as it does not clearly help: in cross-validation it changes R² by {:+.3f} ({:+.3f} to {:+.3f}).</source>
<translation>La position n'est pas utilisée, car son apport n'est pas clairement établi : en validation croisée, elle fait varier le R² de {:+.3f} ({:+.3f} à {:+.3f}).</translation>
</message>
<message>
<source>Position is used beside the embeddings: in cross-validation it changes R² by {:+.3f} ({:+.3f} to {:+.3f}).</source>
<translation>La position est utilisée en plus des embeddings : en validation croisée, elle fait varier le R² de {:+.3f} ({:+.3f} à {:+.3f}).</translation>
</message>
<message>
<source>Predict</source>
<translation>Prédire</translation>
</message>
<message>
<source>Predicted wages (US dollars per person)</source>
<translation>Salaires prédits (dollars américains par personne)</translation>
</message>
<message>
<source>Predicted {}</source>
<translation>Prédiction de {}</translation>
</message>
<message>
<source>Prediction</source>
<translation>Prédiction</translation>
</message>
<message>
<source>Predictions</source>
<translation>Prédictions</translation>
</message>
<message>
<source>Predictions of {}.</source>
<translation>Prédictions de {}.</translation>
</message>
<message>
<source>Predictor</source>
<translation>Prédicteur</translation>
</message>
<message>
<source>Predictors (*.predictor)</source>
<translation>Prédicteurs (*.predictor)</translation>
</message>
<message>
<source>Predictors (*.predictor);;All files (*)</source>
<translation>Prédicteurs (*.predictor);;Tous les fichiers (*)</translation>
</message>
<message>
<source>Predicts an indicator for every feature with an embedding, using a predictor from Fit predictor. Next to each prediction come its prediction interval (lower, upper; for classes probability, and in likely the prediction set, its classes separated by commas, in quotes where they have one themselves), its dissimilarity to the training features, and whether it is inside the area of applicability (inside_aoa, 1 or 0). The layer is styled in quantile classes, and hatched outside the area of applicability. Embeddings of another model or version are rejected. Predictions for cells can be scaled to known control totals or means of polygons.</source>
<translation>Prédit un indicateur pour chaque entité dotée d'un embedding, à l'aide d'un prédicteur issu de « Ajuster un prédicteur ». Chaque prédiction est accompagnée de son intervalle de prédiction (lower, upper ; pour des classes, probability et, dans likely, l'ensemble de prédiction : ses classes séparées par des virgules, entre guillemets lorsqu'elles en contiennent elles-mêmes), de sa dissimilarité avec les entités d'apprentissage et de son appartenance au domaine d'applicabilité (inside_aoa, 1 ou 0). La couche est stylisée en classes de quantiles, et hachurée hors du domaine d'applicabilité. Les embeddings d'un autre modèle ou d'une autre version sont rejetés. Les prédictions pour des cellules peuvent être mises à l'échelle pour concorder avec des totaux de contrôle ou des moyennes connus de polygones.</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP with these ticked: {groups}. Or run: {command}.</source>
<translation>Dans Préférences &gt; Options &gt; MobCLIP, cochez ce qui suit et cliquez sur « Configurer » : {groups}. Ou exécutez : {command}.</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP, or run: {command}.</source>
<translation>Cliquez sur « Configurer » dans Préférences &gt; Options &gt; MobCLIP, ou exécutez : {command}.</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP, or run: {}. An interpreter of your own can be set on the same page, or in the environment variable {}.</source>
<translation>Cliquez sur « Configurer » dans Préférences &gt; Options &gt; MobCLIP, ou exécutez : {}. Un interpréteur personnel peut être défini sur la même page, ou dans la variable d'environnement {}.</translation>
</message>
<message>
<source>Probe</source>
<translation>Sonde</translation>
</message>
<message>
<source>Probe to fit on the embeddings. ridge: ridge, logistic or Poisson regression; fast and hard to beat. lightgbm: boosted trees. lightgbm-paper: the same with the settings of the MobCLIP paper. knn: the mean of the five most similar training features. mlp: a small neural network.</source>
<translation>Sonde à ajuster sur les embeddings. ridge : régression ridge, logistique ou de Poisson ; rapide et difficile à surpasser. lightgbm : arbres boostés. lightgbm-paper : de même, avec les paramètres de l'article MobCLIP. knn : la moyenne des cinq entités d'apprentissage les plus similaires. mlp : un petit réseau de neurones.</translation>
</message>
<message>
<source>Probes</source>
<translation>Sondes</translation>
</message>
<message>
<source>Probes to fit on the embeddings. ridge: ridge, logistic or Poisson regression; fast, with the penalty chosen inside the training folds. lightgbm: boosted trees. lightgbm-paper: the same with the settings of the MobCLIP paper. knn: the mean of the five most similar training features. mlp: a small neural network.</source>
<translation>Sondes à ajuster sur les embeddings. ridge : régression ridge, logistique ou de Poisson ; rapide, avec une pénalité choisie au sein des plis d'apprentissage. lightgbm : arbres boostés. lightgbm-paper : de même, avec les paramètres de l'article MobCLIP. knn : la moyenne des cinq entités d'apprentissage les plus similaires. mlp : un petit réseau de neurones.</translation>
</message>
<message>
<source>Python interpreter</source>
<translation>Interpréteur Python</translation>
</message>
<message>
<source>Python interpreter of the backend</source>
<translation>Interpréteur Python du backend</translation>
</message>
<message>
<source>Python to make the environment with</source>
<translation>Python avec lequel créer l'environnement</translation>
</message>
<message>
<source>Python {} of the project python-build-standalone is downloaded from GitHub with the program uv from the Python Package Index (about {} MB), into {}. It is used by MobCLIP only.</source>
<translation>Python {} du projet python-build-standalone est téléchargé depuis GitHub avec le programme uv du Python Package Index (environ {} Mo), dans {}. Il n'est utilisé que par MobCLIP.</translation>
</message>
<message>
<source>QGIS expression that is true for the reference features of the input, for example "name" = 'Athens'.</source>
<translation>Expression QGIS vraie pour les entités de référence de la couche source, par exemple "name" = 'Athènes'.</translation>
</message>
<message>
<source>QGIS was busy</source>
<translation>QGIS était occupé</translation>
</message>
<message>
<source>Quantise the weights to 8 bits: a quarter of the size, and two to four times the speed. The cosine similarity to the full-precision embeddings is measured and stored in the model.</source>
<translation>Quantifier les poids sur 8 bits : un quart de la taille, et une vitesse deux à quatre fois supérieure. La similarité cosinus avec les embeddings en pleine précision est mesurée et enregistrée dans le modèle.</translation>
</message>
<message>
<source>RMSE (spatial block CV)</source>
<translation>RMSE (VC par blocs spatiaux)</translation>
</message>
<message>
<source>Radians</source>
<translation>Radians</translation>
</message>
<message>
<source>Radiation model</source>
<translation>Modèle de radiation</translation>
</message>
<message>
<source>Radius of the window in pixels</source>
<translation>Rayon de la fenêtre en pixels</translation>
</message>
<message>
<source>Random cross-validation: {} {:.2f}.</source>
<translation>Validation croisée aléatoire : {} {:.2f}.</translation>
</message>
<message>
<source>Random cross-validation: {} {:.2f}. This is too optimistic, because neighbouring places are alike.</source>
<translation>Validation croisée aléatoire : {} {:.2f}. C'est trop optimiste, car les lieux voisins se ressemblent.</translation>
</message>
<message>
<source>Random seed</source>
<translation>Amorce aléatoire</translation>
</message>
<message>
<source>Ranks models by how well their embeddings predict an indicator, cross-validated on the same held-out features with paired 95 % confidence intervals, and writes a report to open and share. A difference is called better or worse only where its interval excludes zero.</source>
<translation>Classe des modèles selon la capacité de leurs embeddings à prédire un indicateur, par validation croisée sur les mêmes entités mises de côté, avec des intervalles de confiance appariés à 95 %, et produit un rapport à ouvrir et à partager. Une différence n'est dite meilleure ou moins bonne que si son intervalle exclut zéro.</translation>
</message>
<message>
<source>Raster</source>
<translation>Raster</translation>
</message>
<message>
<source>Raster by cell</source>
<translation>Raster par cellule</translation>
</message>
<message>
<source>Raster file in any CRS. Layers of web services must be saved as a file first. The CRS is the one of the layer in QGIS; a raster without one needs it assigned first.</source>
<translation>Fichier raster dans n'importe quel SCR. Les couches de services web doivent d'abord être enregistrées dans un fichier. Le SCR est celui de la couche dans QGIS ; il faut d'abord en attribuer un à un raster qui n'en a pas.</translation>
</message>
<message>
<source>Raster of people per pixel, such as a gridded census, with pixels no larger than the cells. A polygon without people in it is divided by area.</source>
<translation>Raster du nombre de personnes par pixel, comme des données de recensement carroyées, dont les pixels ne sont pas plus grands que les cellules. Les valeurs d'un polygone sans habitants sont réparties selon la surface.</translation>
</message>
<message>
<source>Raster to cells</source>
<translation>Raster vers cellules</translation>
</message>
<message>
<source>Rasters</source>
<translation>Rasters</translation>
</message>
<message>
<source>Raw columns to compare with</source>
<translation>Colonnes brutes à comparer</translation>
</message>
<message>
<source>Reading the valid domain …</source>
<translation>Lecture du domaine de validité…</translation>
</message>
<message>
<source>Ready</source>
<translation>Prêt</translation>
</message>
<message>
<source>Ready.</source>
<translation>Prêt.</translation>
</message>
<message>
<source>Reduce embeddings to colours</source>
<translation>Réduire les embeddings à des couleurs</translation>
</message>
<message>
<source>Reduces embeddings to their first three principal components and mixes these into one colour, so that similar places have similar colours on the map. The fields pc_1 to pc_3 hold the components and color their mixture as #rrggbb; they are NULL where there is no embedding.</source>
<translation>Réduit les embeddings à leurs trois premières composantes principales et mélange celles-ci en une seule couleur, de sorte que des lieux similaires ont des couleurs similaires sur la carte. Les champs pc_1 à pc_3 contiennent les composantes et color leur mélange sous la forme #rrggbb ; ils sont NULL en l'absence d'embedding.</translation>
</message>
<message>
<source>Reference expression</source>
<translation>Expression de référence</translation>
</message>
<message>
<source>Reference layer</source>
<translation>Couche de référence</translation>
</message>
<message>
<source>Region field for cross-validation</source>
<translation>Champ de région pour la validation croisée</translation>
</message>
<message>
<source>Regression (numbers)</source>
<translation>Régression (nombres)</translation>
</message>
<message>
<source>Remove MobCLIP's files</source>
<translation>Supprimer les fichiers de MobCLIP</translation>
</message>
<message>
<source>Remove model</source>
<translation>Supprimer le modèle</translation>
</message>
<message>
<source>Remove packages …</source>
<translation>Supprimer les paquets…</translation>
</message>
<message>
<source>Remove the model {}? The file {} is deleted.</source>
<translation>Supprimer le modèle {} ? Le fichier {} sera effacé.</translation>
</message>
<message>
<source>Remove the packages that Set up has installed ({} MB in {})?</source>
<translation>Supprimer les paquets installés par « Configurer » ({} Mo dans {}) ?</translation>
</message>
<message>
<source>Remove …</source>
<translation>Supprimer…</translation>
</message>
<message>
<source>Removed.</source>
<translation>Supprimé.</translation>
</message>
<message>
<source>Removes what Set up has installed, and models of your own if you like.</source>
<translation>Supprime ce que « Configurer » a installé et, si vous le souhaitez, vos propres modèles.</translation>
</message>
<message>
<source>Report</source>
<translation>Rapport</translation>
</message>
<message>
<source>Report as text</source>
<translation>Rapport sous forme de texte</translation>
</message>
<message>
<source>Reports</source>
<translation>Rapports</translation>
</message>
<message>
<source>Reports which Python interpreter runs the backend and how it was chosen, which packages it has or lacks, and which models are installed, and says what to do about any problem. It completes even where the backend is missing.</source>
<translation>Indique quel interpréteur Python exécute le backend et comment il a été choisi, les paquets dont il dispose ou qui lui manquent et les modèles installés, et explique comment résoudre les problèmes éventuels. L'algorithme aboutit même en l'absence du backend.</translation>
</message>
<message>
<source>Ridge penalty</source>
<translation>Pénalité ridge</translation>
</message>
<message>
<source>Ridge penalty, chosen by cross-validation. Empty for other probes.</source>
<translation>Pénalité ridge, choisie par validation croisée. Vide pour les autres sondes.</translation>
</message>
<message>
<source>Ridge regression</source>
<translation>Régression ridge</translation>
</message>
<message>
<source>Root mean square error in spatial block cross-validation, in the unit of the indicator. Empty for classes.</source>
<translation>Racine de l'erreur quadratique moyenne en validation croisée par blocs spatiaux, dans l'unité de l'indicateur. Vide pour les classes.</translation>
</message>
<message>
<source>Runs all steps from the layers of a region to a map of types of places: cells, their fields from demographics, points of interest, a raster and flows, a model trained on them, embeddings and clusters. It is a model of QGIS: open layers_to_clusters.model3 in the folder resources/models of the plugin in the model designer to add, change or leave out steps.</source>
<translation>Exécute toutes les étapes, des couches d'une région à une carte des types de lieux : cellules, champs issus de données démographiques, de points d'intérêt, d'un raster et de la mobilité, modèle entraîné sur ceux-ci, embeddings et clusters. C'est un modèle de traitement de QGIS : ouvrez layers_to_clusters.model3, dans le dossier resources/models de l'extension, avec le modeleur pour ajouter, modifier ou retirer des étapes.</translation>
</message>
<message>
<source>R² (kNNDM CV)</source>
<translation>R² (VC kNNDM)</translation>
</message>
<message>
<source>R² (random CV)</source>
<translation>R² (VC aléatoire)</translation>
</message>
<message>
<source>R² (region CV)</source>
<translation>R² (VC par région)</translation>
</message>
<message>
<source>R² (spatial block CV)</source>
<translation>R² (VC par blocs spatiaux)</translation>
</message>
<message>
<source>R² in cross-validation by region: the share of the variance explained in held-out regions; 1 is perfect, 0 no better than the mean. For classes: log-loss skill (McFadden's R²). Only with a region field.</source>
<translation>R² en validation croisée par région : la part de la variance expliquée dans les régions mises de côté ; 1 est parfait, 0 ne vaut pas mieux que la moyenne. Pour les classes : score d'habileté log-loss (R² de McFadden). Uniquement avec un champ de région.</translation>
</message>
<message>
<source>R² in spatial block cross-validation: the share of the variance explained in held-out blocks or regions; 1 is perfect, 0 no better than the mean. For classes: log-loss skill (McFadden's R²). Empty where the features lie too close together for blocks.</source>
<translation>R² en validation croisée par blocs spatiaux : la part de la variance expliquée dans les blocs ou régions mis de côté ; 1 est parfait, 0 ne vaut pas mieux que la moyenne. Pour les classes : score d'habileté log-loss (R² de McFadden). Vide si les entités sont trop proches les unes des autres pour former des blocs.</translation>
</message>
<message>
<source>SatCLIP</source>
<translation>SatCLIP</translation>
</message>
<message>
<source>Scaled to ±1 (longitude / 180, latitude / 90)</source>
<translation>Échelle ±1 (longitude / 180, latitude / 90)</translation>
</message>
<message>
<source>Seed of all random numbers. The same seed, layers and settings give the same model on the same computer.</source>
<translation>Amorce de tous les nombres aléatoires. La même amorce, les mêmes couches et les mêmes réglages donnent le même modèle sur le même ordinateur.</translation>
</message>
<message>
<source>Seed of the random initialisation. The same seed, layer and number of clusters give the same result.</source>
<translation>Amorce de l'initialisation aléatoire. La même amorce, la même couche et le même nombre de clusters donnent le même résultat.</translation>
</message>
<message>
<source>Set up</source>
<translation>Configurer</translation>
</message>
<message>
<source>Set up MobCLIP</source>
<translation>Configurer MobCLIP</translation>
</message>
<message>
<source>Set up MobCLIP now?</source>
<translation>Configurer MobCLIP maintenant ?</translation>
</message>
<message>
<source>Sets up the backend: makes a Python environment in your data folder, outside QGIS and its profiles, and installs exactly the packages that MobCLIP was tested with, each checked by its digest. The first time some 100 MB are downloaded from the Python Package Index (PyPI). Nothing is installed into QGIS's Python or the system's. What was installed before stays in use until the new environment is complete.</source>
<translation>Configure le backend : crée un environnement Python dans votre dossier de données, en dehors de QGIS et de ses profils, et y installe exactement les paquets avec lesquels MobCLIP a été testé, chacun vérifié par son empreinte. La première fois, environ 100 Mo sont téléchargés depuis le Python Package Index (PyPI). Rien n'est installé dans le Python de QGIS ni dans celui du système. Ce qui était déjà installé reste utilisé jusqu'à ce que le nouvel environnement soit complet.</translation>
</message>
<message>
<source>Setting up in {} needs {:,.0f} MB, and the disk has {:,.0f} MB free: free some space and try again.</source>
<translation>La configuration dans {0} nécessite {1:,.0f} Mo, et le disque a {2:,.0f} Mo libres : libérez de l'espace et réessayez.</translation>
</message>
<message>
<source>Setup</source>
<translation>Configuration</translation>
</message>
<message>
<source>Share of all flows between places</source>
<translation>Part de l'ensemble des flux entre lieux</translation>
</message>
<message>
<source>Share of all that flows between places which is drawn, 0 to 1.</source>
<translation>Part tracée de l'ensemble des flux entre lieux, de 0 à 1.</translation>
</message>
<message>
<source>Share of each origin's flow to keep</source>
<translation>Part du flux de chaque origine à conserver</translation>
</message>
<message>
<source>Share of features classified correctly in spatial block cross-validation. Empty for numbers and counts.</source>
<translation>Part des entités correctement classées en validation croisée par blocs spatiaux. Vide pour les nombres et les comptages.</translation>
</message>
<message>
<source>Share of held-out labels inside their 90 % prediction intervals, each block checked with the errors of the others. Near 0.9, the intervals can be trusted on average, inside the area of applicability.</source>
<translation>Part des valeurs connues mises de côté qui se trouvent dans leurs intervalles de prédiction à 90 %, chaque bloc étant vérifié avec les erreurs des autres. Si elle est proche de 0,9, les intervalles sont fiables en moyenne, dans le domaine d'applicabilité.</translation>
</message>
<message>
<source>Share of the variance explained</source>
<translation>Part de la variance expliquée</translation>
</message>
<message>
<source>Share of the variance explained by the three components, from 0 to 1.</source>
<translation>Part de la variance expliquée par les trois composantes, de 0 à 1.</translation>
</message>
<message>
<source>Show on map</source>
<translation>Afficher sur la carte</translation>
</message>
<message>
<source>Show valid domain</source>
<translation>Afficher le domaine de validité</translation>
</message>
<message>
<source>Shows the card of a model as a page: its encoders, embedding dimension, valid domain, licence, citation and measured scores, and whether its files match their checksums.</source>
<translation>Affiche la fiche d'un modèle sous forme de page : ses encodeurs, la dimension de l'embedding, son domaine de validité, sa licence, sa citation et ses scores mesurés, et indique si ses fichiers correspondent à leurs sommes de contrôle.</translation>
</message>
<message>
<source>Similar places</source>
<translation>Lieux similaires</translation>
</message>
<message>
<source>Similarity to {}</source>
<translation>Similarité avec {}</translation>
</message>
<message>
<source>Size</source>
<translation>Taille</translation>
</message>
<message>
<source>Smaller flows are left out.</source>
<translation>Les flux plus petits sont omis.</translation>
</message>
<message>
<source>Smooth functions of position as further columns beside the embeddings. They help in the gaps of a map and may mislead in regions without labels. none: embeddings alone. auto: where cross-validation on held-out blocks, or on regions if there is a region field, clearly shows that they help; the log says what was chosen and why. add: always. Predict then needs features with a geometry.</source>
<translation>Fonctions lisses de la position comme colonnes supplémentaires, en plus des embeddings. Elles aident dans les lacunes d'une carte et peuvent induire en erreur dans les régions sans valeurs connues. none : embeddings seuls. auto : si la validation croisée sur des blocs mis de côté, ou sur des régions s'il y a un champ de région, montre clairement qu'elles aident ; le journal indique ce qui a été choisi et pourquoi. add : toujours. « Prédire » requiert alors des entités avec une géométrie.</translation>
</message>
<message>
<source>Smooth functions of position as further columns beside the embeddings. They help in the gaps of a map and may mislead in regions without labels. none: not scored. auto: a row of the report scores the embeddings with position, used in each fold where the other folds clearly show that it helps. add: the same, always used.</source>
<translation>Fonctions lisses de la position comme colonnes supplémentaires, en plus des embeddings. Elles aident dans les lacunes d'une carte et peuvent induire en erreur dans les régions sans valeurs connues. none : non évaluées. auto : une ligne du rapport évalue les embeddings avec la position, utilisée dans chaque pli si les autres plis montrent clairement qu'elle aide. add : de même, mais la position est toujours utilisée.</translation>
</message>
<message>
<source>Some files are in use and stay: close other windows of QGIS, then delete {}.</source>
<translation>Certains fichiers sont en cours d'utilisation et n'ont pas été supprimés : fermez les autres fenêtres de QGIS, puis supprimez {}.</translation>
</message>
<message>
<source>Spatial block cross-validation: R² {:.2f}, RMSE {}. Judge the predictor by these.</source>
<translation>Validation croisée par blocs spatiaux : R² {:.2f}, RMSE {}. Jugez le prédicteur d'après ces scores.</translation>
</message>
<message>
<source>Spatial block cross-validation: accuracy {:.0%}, {} {:.2f}. Judge the predictor by these.</source>
<translation>Validation croisée par blocs spatiaux : exactitude {:.0%}, {} {:.2f}. Jugez le prédicteur d'après ces scores.</translation>
</message>
<message>
<source>Spatial predicate</source>
<translation>Prédicat spatial</translation>
</message>
<message>
<source>Spherical harmonics</source>
<translation>Harmoniques sphériques</translation>
</message>
<message>
<source>Starting the backend for the first time</source>
<translation>Premier démarrage du backend</translation>
</message>
<message>
<source>Starts the backend, and lists its packages and models.</source>
<translation>Démarre le backend et liste ses paquets et ses modèles.</translation>
</message>
<message>
<source>Statistic</source>
<translation>Statistique</translation>
</message>
<message>
<source>Statistic that is known. sum: predictions in a polygon are multiplied so that they add up to its total. mean: they are shifted so that their mean agrees.</source>
<translation>Statistique connue. sum : les prédictions dans un polygone sont multipliées pour que leur somme soit égale à son total. mean : elles sont décalées pour que leur moyenne concorde.</translation>
</message>
<message>
<source>Status</source>
<translation>Statut</translation>
</message>
<message>
<source>Step {} of {}: {}</source>
<translation>Étape {} sur {} : {}</translation>
</message>
<message>
<source>Stopped: nothing has changed.</source>
<translation>Arrêté : rien n'a changé.</translation>
</message>
<message>
<source>Stopped: there is no example map.</source>
<translation>Arrêté : il n'y a pas de carte d'exemple.</translation>
</message>
<message>
<source>Stopping …</source>
<translation>Arrêt en cours…</translation>
</message>
<message>
<source>Store weights as int8</source>
<translation>Enregistrer les poids en int8</translation>
</message>
<message>
<source>Sum</source>
<translation>Somme</translation>
</message>
<message>
<source>Sum of all flows</source>
<translation>Somme de tous les flux</translation>
</message>
<message>
<source>Sum of all flows: commuters.</source>
<translation>Somme de tous les flux : navetteurs.</translation>
</message>
<message>
<source>TESSERA</source>
<translation>TESSERA</translation>
</message>
<message>
<source>Table of all scores</source>
<translation>Table de tous les scores</translation>
</message>
<message>
<source>Table of the flows between the cells and within them, without geometry: the fields origin and destination (H3 cells), flow, and kind where there are several.</source>
<translation>Table des flux entre les cellules et au sein de celles-ci, sans géométrie : les champs origin et destination (cellules H3), flow, et kind s'il y a plusieurs types.</translation>
</message>
<message>
<source>Table or layer of flows, one row for each origin and destination, such as commuters between counties, or the flows between cells that Flows to cells writes. Rows with the same origin, destination and kind are added up. The geometry is not used.</source>
<translation>Table ou couche de flux, une ligne pour chaque origine et destination, comme les navetteurs entre comtés, ou les flux entre cellules écrits par « Flux vers cellules ». Les lignes de mêmes origine, destination et type sont additionnées. La géométrie n'est pas utilisée.</translation>
</message>
<message>
<source>Table or layer of flows, one row for each origin and destination, whose geometry is not used; or a layer of points of trips, for which the trip field and the time field are given. Flows to places outside the cells count as leaving.</source>
<translation>Table ou couche de flux, une ligne pour chaque origine et destination, dont la géométrie n'est pas utilisée ; ou une couche de points de trajets, pour laquelle le champ du trajet et le champ date/heure sont indiqués. Les flux vers des lieux hors des cellules comptent comme des départs.</translation>
</message>
<message>
<source>Tables of scores</source>
<translation>Tables de scores</translation>
</message>
<message>
<source>The CRS of the extent is unknown: give the extent in degrees (EPSG:4326).</source>
<translation>Le SCR de l'emprise est inconnu : indiquez l'emprise en degrés (EPSG:4326).</translation>
</message>
<message>
<source>The MobCLIP backend and the plugin are of different versions: install the same one.</source>
<translation>Le backend MobCLIP et l'extension sont de versions différentes : installez la même version.</translation>
</message>
<message>
<source>The MobCLIP backend could not be started with {} ({}).</source>
<translation>Le backend MobCLIP n'a pas pu être démarré avec {} ({}).</translation>
</message>
<message>
<source>The MobCLIP backend did not answer within {:g} seconds.</source>
<translation>Le backend MobCLIP n'a pas répondu dans le délai imparti ({:g} s).</translation>
</message>
<message>
<source>The MobCLIP backend ended unexpectedly (exit code {}).</source>
<translation>Le backend MobCLIP s'est arrêté de manière inattendue (code de sortie {}).</translation>
</message>
<message>
<source>The MobCLIP backend failed.</source>
<translation>Le backend MobCLIP a échoué.</translation>
</message>
<message>
<source>The MobCLIP backend is not set up: no Python interpreter was found for it.</source>
<translation>Le backend MobCLIP n'est pas configuré : aucun interpréteur Python n'a été trouvé pour lui.</translation>
</message>
<message>
<source>The MobCLIP backend sent something that is not a message: try again.</source>
<translation>Le backend MobCLIP a envoyé un message illisible : réessayez.</translation>
</message>
<message>
<source>The MobCLIP backend was killed; it may have run out of memory.</source>
<translation>Le backend MobCLIP a été interrompu de force ; il a peut-être manqué de mémoire.</translation>
</message>
<message>
<source>The Processing log says why.</source>
<translation>Le journal des traitements en indique la raison.</translation>
</message>
<message>
<source>The Python interpreter {} could not be started ({}).</source>
<translation>L'interpréteur Python {} n'a pas pu être démarré ({}).</translation>
</message>
<message>
<source>The Python interpreter {} for the MobCLIP backend does not exist.</source>
<translation>L'interpréteur Python {} du backend MobCLIP n'existe pas.</translation>
</message>
<message>
<source>The Python interpreter {} lacks packages: {}.</source>
<translation>Il manque des paquets à l'interpréteur Python {} : {}.</translation>
</message>
<message>
<source>The Python {} has no module venv: install the package python3-venv of your system.</source>
<translation>Le Python {} n'a pas le module venv : installez le paquet python3-venv de votre système.</translation>
</message>
<message>
<source>The Python {} is not a 64-bit CPython.</source>
<translation>Le Python {} n'est pas un CPython 64 bits.</translation>
</message>
<message>
<source>The Python {} runs on a system without glibc {} or newer ({}), which the packages need.</source>
<translation>Le Python {} s'exécute sur un système sans la glibc {} ou ultérieure ({}), requise par les paquets.</translation>
</message>
<message>
<source>The algorithm stops before it creates more cells than this, so that a wrong resolution does not fill the disk.</source>
<translation>L'algorithme s'arrête avant de créer plus de cellules que ce nombre, afin qu'une mauvaise résolution ne remplisse pas le disque.</translation>
</message>
<message>
<source>The backend runs with {}.</source>
<translation>Le backend s'exécute avec {}.</translation>
</message>
<message>
<source>The backend runs with {}. Press Check to see whether it has the packages.</source>
<translation>Le backend s'exécute avec {}. Cliquez sur « Vérifier » pour savoir s'il dispose des paquets.</translation>
</message>
<message>
<source>The cells with fields for each category: the logarithms of 1 + density per km² and of 1 + number per 1,000 residents, and tf-idf. Cells without points have 0. Fields with the same value everywhere are left out. Styled by the density of all points; the legend shows numbers per km² and not their logarithms.</source>
<translation>Les cellules avec des champs pour chaque catégorie : les logarithmes de 1 + densité par km² et de 1 + nombre pour 1 000 habitants, et tf-idf. Les cellules sans points ont la valeur 0. Les champs ayant partout la même valeur sont omis. Les cellules sont stylisées selon la densité de l'ensemble des points ; la légende indique les nombres par km² et non leurs logarithmes.</translation>
</message>
<message>
<source>The cells with fields that describe their flows, of each kind where there are several. Cells in which no flow begins or ends are NULL. Where flows only end, the distances and shares of those that leave are NULL, and likewise where they only begin. Fields with the same value everywhere are left out.</source>
<translation>Les cellules avec des champs qui décrivent leurs flux, pour chaque type s'il y en a plusieurs. Les cellules où aucun flux ne commence ni ne finit sont NULL. Là où les flux ne font que finir, les distances et les parts de ceux qui partent sont NULL, et inversement là où ils ne font que commencer. Les champs ayant partout la même valeur sont omis.</translation>
</message>
<message>
<source>The cells with the cluster of each, styled.</source>
<translation>Les cellules avec le cluster de chacune, stylisées.</translation>
</message>
<message>
<source>The cells with the mean of each field, NULL where no feature with a value lies. Styled by the first field.</source>
<translation>Les cellules avec la moyenne de chaque champ, NULL si aucune entité avec une valeur ne s'y trouve. Stylisées selon le premier champ.</translation>
</message>
<message>
<source>The cells with the new fields, NULL where no polygon lies. Styled by the first density, or else by the first field.</source>
<translation>Les cellules avec les nouveaux champs, NULL si aucun polygone ne s'y trouve. Stylisées selon la première densité ou, à défaut, selon le premier champ.</translation>
</message>
<message>
<source>The cells with the new fields, NULL where the raster has no values. Styled by the first field.</source>
<translation>Les cellules avec les nouveaux champs, NULL là où le raster n'a pas de valeurs. Stylisées selon le premier champ.</translation>
</message>
<message>
<source>The certificate of the package index was not accepted, as where a firewall looks into connections: add your organisation's certificate in Settings &gt; Options &gt; Authentication &gt; Manage Certificates, or use a folder of wheels.</source>
<translation>Le certificat de l'index de paquets n'a pas été accepté, comme lorsqu'un pare-feu inspecte les connexions : ajoutez le certificat de votre organisation dans Préférences &gt; Options &gt; Authentification &gt; Gestion des Certificats, ou utilisez un dossier de wheels.</translation>
</message>
<message>
<source>The diagnostics are in the clipboard: look them over, and paste them into your report.</source>
<translation>Le diagnostic est dans le presse-papier : relisez-le, puis collez-le dans votre rapport.</translation>
</message>
<message>
<source>The disk is full: free some space and try again; what was downloaded is kept.</source>
<translation>Le disque est plein : libérez de l'espace et réessayez ; ce qui a été téléchargé est conservé.</translation>
</message>
<message>
<source>The environment takes about {} MB in {}. It is made with Python {} ({}), into which nothing is installed.</source>
<translation>L'environnement occupe environ {} Mo dans {}. Il est créé avec Python {} ({}), dans lequel rien n'est installé.</translation>
</message>
<message>
<source>The example map cannot be written to {} ({}): save the project in another folder first.</source>
<translation>La carte d'exemple ne peut pas être écrite dans {} ({}) : enregistrez d'abord le projet dans un autre dossier.</translation>
</message>
<message>
<source>The example map is ready. Predicted wages have an R² of {:.2f} in spatial block cross-validation.</source>
<translation>La carte d'exemple est prête. Les salaires prédits ont un R² de {:.2f} en validation croisée par blocs spatiaux.</translation>
</message>
<message>
<source>The expression cannot be read ({}).</source>
<translation>L'expression ne peut pas être lue ({}).</translation>
</message>
<message>
<source>The expression names the field '{}', which the layer {} does not have.</source>
<translation>L'expression mentionne le champ « {} », que la couche {} n'a pas.</translation>
</message>
<message>
<source>The extent is not a rectangle on the globe: check it and its CRS.</source>
<translation>L'emprise n'est pas un rectangle sur le globe : vérifiez-la, ainsi que son SCR.</translation>
</message>
<message>
<source>The field '{}' holds decimal fractions, which cannot hold H3 cells exactly: use text.</source>
<translation>Le champ « {} » contient des nombres décimaux, qui ne peuvent pas représenter exactement des cellules H3 : utilisez du texte.</translation>
</message>
<message>
<source>The field '{}' is empty: places are the geometry instead.</source>
<translation>Le champ « {} » est vide : la géométrie est utilisée à sa place comme lieu.</translation>
</message>
<message>
<source>The field '{}' is not numeric: it holds '{}'.</source>
<translation>Le champ « {} » n'est pas numérique : il contient « {} ».</translation>
</message>
<message>
<source>The field '{}' of {} is not numeric but text, as are all fields of a CSV file unless QGIS is told to detect their types: convert it with Refactor fields, or use .gpkg or .parquet.</source>
<translation>Le champ « {} » de {} n'est pas numérique mais textuel, comme le sont tous les champs d'un fichier CSV sauf si QGIS détecte leurs types : convertissez-le avec « Refactoriser les champs », ou utilisez un fichier .gpkg ou .parquet.</translation>
</message>
<message>
<source>The field '{}' of {} is not numeric.</source>
<translation>Le champ « {} » de {} n'est pas numérique.</translation>
</message>
<message>
<source>The flows are estimates of a model, not observations.</source>
<translation>Les flux sont des estimations d'un modèle, et non des observations.</translation>
</message>
<message>
<source>The folder of wheels lacks {name}: fill it on a connected computer with pip download from the same lock.</source>
<translation>{name} manque dans le dossier de wheels : remplissez celui-ci sur un ordinateur connecté avec pip download, à partir du même fichier de verrouillage.</translation>
</message>
<message>
<source>The folder of wheels {} does not exist.</source>
<translation>Le dossier de wheels {} n'existe pas.</translation>
</message>
<message>
<source>The grid: multipolygons with the text field h3.</source>
<translation>La grille : des multipolygones avec le champ de texte h3.</translation>
</message>
<message>
<source>The groups of packages that the interpreter has.</source>
<translation>Les groupes de paquets dont dispose l'interpréteur.</translation>
</message>
<message>
<source>The installed model {} is valid there.</source>
<translation>Le modèle installé {} est valide à cet endroit.</translation>
</message>
<message>
<source>The largest flows out of each zone are kept that make up this share of what leaves it, 0 to 1, and scaled up to all of it. With 1 there are flows between all zones.</source>
<translation>Les plus grands flux sortants de chaque zone qui représentent cette part du total qui en part, de 0 à 1, sont conservés et mis à l'échelle de ce total. Avec 1, il y a des flux entre toutes les zones.</translation>
</message>
<message>
<source>The layer of points is not used, because an OpenStreetMap file is chosen.</source>
<translation>La couche de points n'est pas utilisée, car un fichier OpenStreetMap est choisi.</translation>
</message>
<message>
<source>The layer with the embeddings, drawn in the colours of the field color; grey where there is none.</source>
<translation>La couche avec les embeddings, affichée dans les couleurs du champ color ; en gris si l'embedding est absent.</translation>
</message>
<message>
<source>The layer with the field cluster.</source>
<translation>La couche avec le champ cluster.</translation>
</message>
<message>
<source>The layer with the field similarity, NULL where there is no embedding.</source>
<translation>La couche avec le champ similarity, NULL en l'absence d'embedding.</translation>
</message>
<message>
<source>The layer with the fields pc_1, pc_2, pc_3 and color, drawn in these colours.</source>
<translation>La couche avec les champs pc_1, pc_2, pc_3 et color, affichée dans ces couleurs.</translation>
</message>
<message>
<source>The layer with the new fields, styled by contribution, or without polygons by the dissimilarity of the most similar training feature.</source>
<translation>La couche avec les nouveaux champs, stylisée selon la contribution ou, sans polygones, selon la dissimilarité de l'entité d'apprentissage la plus similaire.</translation>
</message>
<message>
<source>The layer with the predictions, NULL where there is no embedding.</source>
<translation>La couche avec les prédictions, NULL en l'absence d'embedding.</translation>
</message>
<message>
<source>The layer {0} ({1}) lies outside the valid domain of {2}: {3}.</source>
<translation>La couche {0} ({1}) est hors du domaine de validité de {2} : {3}.</translation>
</message>
<message>
<source>The layer {} has neither points, nor polygons, nor a field '{}' with H3 cells.</source>
<translation>La couche {} n'a ni points, ni polygones, ni champ « {} » contenant des cellules H3.</translation>
</message>
<message>
<source>The layer {} has neither points, nor polygons, nor a field with H3 cells: embeddings need one.</source>
<translation>La couche {} n'a ni points, ni polygones, ni champ contenant des cellules H3 : l'un d'eux est nécessaire aux embeddings.</translation>
</message>
<message>
<source>The layer {} has neither polygons nor points.</source>
<translation>La couche {} n'a ni polygones ni points.</translation>
</message>
<message>
<source>The layer {} has no embeddings (fields emb_000, emb_001 …): run Compute embeddings first.</source>
<translation>La couche {} n'a pas d'embeddings (champs emb_000, emb_001…) : exécutez d'abord « Calculer les embeddings ».</translation>
</message>
<message>
<source>The layer {} has no features, or none is selected.</source>
<translation>La couche {} n'a aucune entité, ou aucune n'est sélectionnée.</translation>
</message>
<message>
<source>The layer {} has no field '{}' with H3 cells: compute it with the algorithms of the group Training.</source>
<translation>La couche {} n'a pas de champ « {} » contenant des cellules H3 : créez-la avec les algorithmes du groupe Entraînement.</translation>
</message>
<message>
<source>The layer {} has no field '{}' with H3 cells: make cells with Create grid, or choose their field.</source>
<translation>La couche {} n'a pas de champ « {} » contenant des cellules H3 : créez des cellules avec « Créer une grille », ou choisissez leur champ.</translation>
</message>
<message>
<source>The layer {} has no field '{}'.</source>
<translation>La couche {} n'a pas de champ « {} ».</translation>
</message>
<message>
<source>The layer {} has no numeric fields.</source>
<translation>La couche {} n'a pas de champs numériques.</translation>
</message>
<message>
<source>The layer {} has no numeric fields: choose a layer with numeric fields by cell.</source>
<translation>La couche {} n'a pas de champs numériques : choisissez une couche avec des champs numériques par cellule.</translation>
</message>
<message>
<source>The layer {} has no polygons: choose the polygons of its codes, and both code fields.</source>
<translation>La couche {} n'a pas de polygones : choisissez les polygones désignés par ses codes, et les deux champs de code.</translation>
</message>
<message>
<source>The layer {} has no valid coordinate reference system: assign one first.</source>
<translation>La couche {} n'a pas de système de coordonnées de référence valide : attribuez-lui-en un d'abord.</translation>
</message>
<message>
<source>The layer {} was added.</source>
<translation>La couche {} a été ajoutée.</translation>
</message>
<message>
<source>The layer's longitudes and latitudes may be swapped.</source>
<translation>Les longitudes et les latitudes de la couche sont peut-être inversées.</translation>
</message>
<message>
<source>The model (.mobclip). The dialog suggests a file in your folder of models, which installs it: it is then listed by the name of the file in all dialogs, and mobclip embed --model finds it by this name.</source>
<translation>Le modèle (.mobclip). La boîte de dialogue propose un fichier dans votre dossier de modèles, ce qui l'installe : il est alors listé sous le nom du fichier dans toutes les boîtes de dialogue, et mobclip embed --model le trouve par ce nom.</translation>
</message>
<message>
<source>The model (.mobclip). The dialog suggests a file in your folder of models, which installs it: it is then listed by the name of the file in all dialogs. During training the checkpoint is beside it, or in the user's data folder where the model is a temporary file.</source>
<translation>Le modèle (.mobclip). La boîte de dialogue propose un fichier dans votre dossier de modèles, ce qui l'installe : il est alors listé sous le nom du fichier dans toutes les boîtes de dialogue. Pendant l'entraînement, le point de contrôle se trouve à côté de lui, ou dans le dossier de données de l'utilisateur si le modèle est un fichier temporaire.</translation>
</message>
<message>
<source>The model (.mobclip). To see it in all dialogs, save it in your folder of models, or install it in Settings &gt; Options &gt; MobCLIP.</source>
<translation>Le modèle (.mobclip). Pour le voir dans toutes les boîtes de dialogue, enregistrez-le dans votre dossier de modèles, ou installez-le dans Préférences &gt; Options &gt; MobCLIP.</translation>
</message>
<message>
<source>The model is {}: choose this file in other dialogs, or install it in Settings &gt; Options &gt; MobCLIP.</source>
<translation>Le modèle est {} : choisissez ce fichier dans les autres boîtes de dialogue, ou installez-le dans Préférences &gt; Options &gt; MobCLIP.</translation>
</message>
<message>
<source>The model with the highest score. The report says whether the difference to the next is clear.</source>
<translation>Le modèle au score le plus élevé. Le rapport indique si l'écart avec le suivant est net.</translation>
</message>
<message>
<source>The model {} could not be removed: another program may have it open.</source>
<translation>Le modèle {} n'a pas pu être supprimé : il est peut-être ouvert dans un autre programme.</translation>
</message>
<message>
<source>The model {} is chosen twice: choose each model once.</source>
<translation>Le modèle {} est choisi deux fois : choisissez chaque modèle une seule fois.</translation>
</message>
<message>
<source>The model {} was added.</source>
<translation>Le modèle {} a été ajouté.</translation>
</message>
<message>
<source>The new environment lacks packages: {}. Set it up again.</source>
<translation>Il manque des paquets au nouvel environnement : {}. Configurez-le à nouveau.</translation>
</message>
<message>
<source>The output could not be written ({}).</source>
<translation>La sortie n'a pas pu être écrite ({}).</translation>
</message>
<message>
<source>The output replaces the field(s) {} of the input: rename them to keep them.</source>
<translation>La sortie remplace des champs de la couche source ({}) : renommez-les pour les conserver.</translation>
</message>
<message>
<source>The package index could not be reached: check the connection and the proxy in Settings &gt; Options &gt; Network, or use a folder of wheels.</source>
<translation>L'index de paquets n'a pas pu être atteint : vérifiez la connexion et le proxy dans Préférences &gt; Options &gt; Réseau, ou utilisez un dossier de wheels.</translation>
</message>
<message>
<source>The package index does not have {} {}.</source>
<translation>L'index de paquets n'a pas {} {}.</translation>
</message>
<message>
<source>The package index offers no wheel of {name} that fits this Python and system: choose another Python.</source>
<translation>L'index de paquets ne propose aucune wheel de {name} adaptée à ce Python et à ce système : choisissez un autre Python.</translation>
</message>
<message>
<source>The packages are installed: run the tool again.</source>
<translation>Les paquets sont installés : exécutez l'outil à nouveau.</translation>
</message>
<message>
<source>The packages could not be installed ({}).</source>
<translation>Les paquets n'ont pas pu être installés ({}).</translation>
</message>
<message>
<source>The page (HTML).</source>
<translation>La page (HTML).</translation>
</message>
<message>
<source>The places are too close together for spatial block cross-validation: there is no score to trust.</source>
<translation>Les lieux sont trop proches les uns des autres pour la validation croisée par blocs spatiaux : il n'y a pas de score fiable.</translation>
</message>
<message>
<source>The polygons with the aggregated fields, NULL where no feature with a value lies in a polygon. Aggregated embeddings get the fields bundle and color, as in Compute embeddings, and are drawn in their colours. For cells and other polygons, covered is the share of a polygon's area for which all fields have values, from 0 to 1; the log counts polygons with less than half.</source>
<translation>Les polygones avec les champs agrégés, NULL si aucune entité avec une valeur ne se trouve dans un polygone. Les embeddings agrégés reçoivent les champs bundle et color, comme dans « Calculer les embeddings », et sont affichés dans leurs couleurs. Pour les cellules et autres polygones, covered est la part de la surface d'un polygone pour laquelle tous les champs ont des valeurs, de 0 à 1 ; le journal compte les polygones où elle est inférieure à la moitié.</translation>
</message>
<message>
<source>The predictor file (.predictor). The dialog suggests a file with the name of the indicator in the project's folder or, where the project is not saved, in MobCLIP's data folder; Predict then offers it. It contains the labels and embeddings of the training features, which intervals, area of applicability and explanations need: share it only as you would share these data.</source>
<translation>Le fichier du prédicteur (.predictor). La boîte de dialogue propose un fichier portant le nom de l'indicateur dans le dossier du projet ou, si le projet n'est pas enregistré, dans le dossier de données de MobCLIP ; « Prédire » le propose ensuite. Il contient les valeurs connues et les embeddings des entités d'apprentissage, nécessaires aux intervalles, au domaine d'applicabilité et aux explications : ne le partagez que comme vous partageriez ces données.</translation>
</message>
<message>
<source>The predictor {} needs the position of each feature, but the layer {} has no geometry.</source>
<translation>Le prédicteur {} requiert la position de chaque entité, mais la couche {} n'a pas de géométrie.</translation>
</message>
<message>
<source>The proxy refused the connection: check the proxy in Settings &gt; Options &gt; Network, with its user and password.</source>
<translation>Le proxy a refusé la connexion : vérifiez le proxy dans Préférences &gt; Options &gt; Réseau, avec son utilisateur et son mot de passe.</translation>
</message>
<message>
<source>The raster {} has no coordinate reference system: assign one first (Layer &gt; Set CRS of Layer(s)…).</source>
<translation>Le raster {} n'a pas de système de coordonnées de référence : attribuez-lui-en un d'abord (Couche &gt; Définir le SCR des couches…).</translation>
</message>
<message>
<source>The raster {} is no file on this computer: save it as a file first (Export &gt; Save As).</source>
<translation>Le raster {} n'est pas un fichier sur cet ordinateur : enregistrez-le d'abord dans un fichier (Exporter &gt; Enregistrer sous).</translation>
</message>
<message>
<source>The report as text.</source>
<translation>Le rapport sous forme de texte.</translation>
</message>
<message>
<source>The report could not be written ({}).</source>
<translation>Le rapport n'a pas pu être écrit ({}).</translation>
</message>
<message>
<source>The report of the training: card, scores, curves and a map of the embedding.</source>
<translation>Le rapport de l'entraînement : fiche, scores, courbes et carte de l'embedding.</translation>
</message>
<message>
<source>The report: card, scores, curves of the training and a map of the embedding.</source>
<translation>Le rapport : fiche, scores, courbes de l'entraînement et carte de l'embedding.</translation>
</message>
<message>
<source>The report: one self-contained HTML file with text, tables and figures.</source>
<translation>Le rapport : un seul fichier HTML autonome avec texte, tableaux et figures.</translation>
</message>
<message>
<source>The report: one self-contained HTML file with the ranking, tables and figures.</source>
<translation>Le rapport : un seul fichier HTML autonome avec le classement, des tableaux et des figures.</translation>
</message>
<message>
<source>The same in random cross-validation, with single features held out. Too optimistic for a map, because neighbours are alike.</source>
<translation>De même en validation croisée aléatoire, en mettant de côté des entités isolées. Trop optimiste pour une carte, car les entités voisines se ressemblent.</translation>
</message>
<message>
<source>The same in random cross-validation: too optimistic, because neighbours are alike.</source>
<translation>De même en validation croisée aléatoire : trop optimiste, car les entités voisines se ressemblent.</translation>
</message>
<message>
<source>The same in spatial block cross-validation, with whole H3 blocks held out. Empty where the features lie too close together for blocks.</source>
<translation>De même en validation croisée par blocs spatiaux, en mettant de côté des blocs H3 entiers. Vide si les entités sont trop proches les unes des autres pour former des blocs.</translation>
</message>
<message>
<source>The same with folds as far from the training features as the features to predict are (nearest neighbour distance matching, kNNDM).</source>
<translation>De même, avec des plis aussi éloignés des entités d'apprentissage que le sont les entités à prédire (« nearest neighbour distance matching », kNNDM).</translation>
</message>
<message>
<source>The sign of the layer's latitudes may be wrong.</source>
<translation>Le signe des latitudes de la couche est peut-être erroné.</translation>
</message>
<message>
<source>The sign of the layer's longitudes may be wrong.</source>
<translation>Le signe des longitudes de la couche est peut-être erroné.</translation>
</message>
<message>
<source>The style of {} could not be saved ({}).</source>
<translation>Le style de {} n'a pas pu être enregistré ({}).</translation>
</message>
<message>
<source>The temporary file {} could not be read ({}).</source>
<translation>Le fichier temporaire {} n'a pas pu être lu ({}).</translation>
</message>
<message>
<source>The temporary file {} could not be written ({}).</source>
<translation>Le fichier temporaire {} n'a pas pu être écrit ({}).</translation>
</message>
<message>
<source>The tool needs packages that are not installed, those for: {}.</source>
<translation>L'outil a besoin de paquets qui ne sont pas installés, à savoir ceux pour : {}.</translation>
</message>
<message>
<source>The values of the field {} cannot be ids of features (unique whole numbers from 0): the field is kept as {}, and the features get new ids.</source>
<translation>Les valeurs du champ {} ne peuvent pas servir d'identifiants d'entités (nombres entiers à partir de 0, tous différents) : le champ est conservé sous le nom {}, et les entités reçoivent de nouveaux identifiants.</translation>
</message>
<message>
<source>The weight field has no effect without fields with means.</source>
<translation>Sans champs de moyennes, le champ de pondération n'a aucun effet.</translation>
</message>
<message>
<source>The wheel of uv has no program in it.</source>
<translation>La wheel de uv ne contient pas de programme.</translation>
</message>
<message>
<source>The whole log: {}</source>
<translation>Le journal complet : {}</translation>
</message>
<message>
<source>There are no packages of MobCLIP for Python {} on {}.</source>
<translation>Il n'y a pas de paquets de MobCLIP pour Python {} sur {}.</translation>
</message>
<message>
<source>There are no packages of MobCLIP for {}.</source>
<translation>Il n'y a pas de paquets de MobCLIP pour {}.</translation>
</message>
<message>
<source>There are no packages of the group {} for Python {} on {}.</source>
<translation>Il n'y a pas de paquets du groupe {} pour Python {} sur {}.</translation>
</message>
<message>
<source>There is no file {}: choose another interpreter, or none.</source>
<translation>Le fichier {} n'existe pas : choisissez un autre interpréteur, ou aucun.</translation>
</message>
<message>
<source>There is no group of packages {}: there are {}.</source>
<translation>Le groupe de paquets {} n'existe pas. Groupes disponibles : {}.</translation>
</message>
<message>
<source>There is nothing to remove: Set up has installed nothing.</source>
<translation>Il n'y a rien à supprimer : « Configurer » n'a rien installé.</translation>
</message>
<message>
<source>There was not enough memory: close other programs and try again.</source>
<translation>La mémoire était insuffisante : fermez d'autres programmes et réessayez.</translation>
</message>
<message>
<source>This Python cannot make environments: install the package python3-venv of your system, or choose another Python.</source>
<translation>Ce Python ne peut pas créer d'environnements : installez le paquet python3-venv de votre système, ou choisissez un autre Python.</translation>
</message>
<message>
<source>This system is too old for the packages (glibc): they need one of 2018 or later.</source>
<translation>Ce système est trop ancien pour les paquets (glibc) : il leur faut un système de 2018 ou ultérieur.</translation>
</message>
<message>
<source>Threads</source>
<translation>Threads</translation>
</message>
<message>
<source>Three components explain {:.0%} of the variance.</source>
<translation>Les trois composantes expliquent {:.0%} de la variance.</translation>
</message>
<message>
<source>Time field</source>
<translation>Champ date/heure</translation>
</message>
<message>
<source>Title</source>
<translation>Titre</translation>
</message>
<message>
<source>Title of the model</source>
<translation>Titre du modèle</translation>
</message>
<message>
<source>Title of the model, shown in lists. Default: the name of the file.</source>
<translation>Titre du modèle, affiché dans les listes. Par défaut : le nom du fichier.</translation>
</message>
<message>
<source>Title of the model.</source>
<translation>Titre du modèle.</translation>
</message>
<message>
<source>Train model</source>
<translation>Entraîner un modèle</translation>
</message>
<message>
<source>Training</source>
<translation>Entraînement</translation>
</message>
<message>
<source>Training models of your own</source>
<translation>Entraînement de vos propres modèles</translation>
</message>
<message>
<source>Training steps</source>
<translation>Étapes d'entraînement</translation>
</message>
<message>
<source>Trains a location encoder of your own region from layers with fields by H3 cell and, if you have them, flows between cells. Each group of fields is predicted from all others and from averages along the flows and over the cells around, which are made here. The model has an embedding for each cell, an encoder of coordinates, and an encoder of fields for new cells. A report with curves, a map and scores in cells that training did not see is opened at the end. Cancelling keeps what is trained so far: the same run goes on from there. It takes some minutes for thousands of cells; a GPU is used where the backend's Python has one.</source>
<translation>Entraîne un encodeur de lieux pour votre propre région à partir de couches avec des champs par cellule H3 et, si vous en avez, de flux entre cellules. Chaque groupe de champs est prédit à partir de tous les autres et de moyennes le long des flux et sur les cellules voisines, calculées ici. Le modèle a un embedding pour chaque cellule, un encodeur de coordonnées et un encodeur de champs pour de nouvelles cellules. Un rapport contenant des courbes, une carte et des scores dans des cellules que l'entraînement n'a pas vues est ouvert à la fin. Une annulation conserve ce qui a déjà été entraîné : la même exécution reprend à partir de là. L'entraînement demande quelques minutes pour des milliers de cellules ; un GPU est utilisé si le Python du backend en a un.</translation>
</message>
<message>
<source>Transform of the indicator</source>
<translation>Transformation de l'indicateur</translation>
</message>
<message>
<source>Trip field</source>
<translation>Champ du trajet</translation>
</message>
<message>
<source>Turns a raster, such as night lights, a satellite image or elevation, into fields of H3 cells, to train a model with: for each band the mean, standard deviation and quantiles of the pixels in each cell. Rasters of embeddings (AlphaEarth, TESSERA) are recognised. With an image encoder (.onnx) its output for the pixels around the centre of each cell instead.</source>
<translation>Transforme un raster, comme des lumières nocturnes, une image satellite ou l'altitude, en champs de cellules H3 pour entraîner un modèle : pour chaque bande, la moyenne, l'écart-type et les quantiles des pixels de chaque cellule. Les rasters d'embeddings (AlphaEarth, TESSERA) sont reconnus. Avec un encodeur d'images (.onnx) : sa sortie, à la place, pour les pixels autour du centre de chaque cellule.</translation>
</message>
<message>
<source>Turns any numeric fields of points, cells or polygons into fields of H3 cells, to train a model with: the mean in each cell, weighted by area for polygons. For measurements such as noise, air quality, prices or slopes.</source>
<translation>Transforme n'importe quels champs numériques de points, de cellules ou de polygones en champs de cellules H3 pour entraîner un modèle : la moyenne dans chaque cellule, pondérée par la surface pour les polygones. Pour des mesures comme le bruit, la qualité de l'air, les prix ou les pentes.</translation>
</message>
<message>
<source>Turns flows, such as commuting or migration, or the points of trips into fields of H3 cells, to train a model with: how many leave, arrive and stay, how far they go and over how many cells they spread. Also writes the flows between the cells, which Train model and Map flows take. Flows join zones of a layer, whose flows are divided over the cells that they cover, or H3 cells, or points given by longitude and latitude. Along trips each trip counts once for each move from one cell to another.</source>
<translation>Transforme des flux, comme les navettes domicile-travail ou les migrations, ou les points de trajets en champs de cellules H3 pour entraîner un modèle : combien partent, arrivent et restent, jusqu'où ils vont et sur combien de cellules ils se répartissent. Écrit aussi les flux entre les cellules, que prennent en entrée « Entraîner un modèle » et « Cartographier les flux ». Les flux relient les zones d'une couche, dont les flux sont répartis entre les cellules qu'elles couvrent, ou des cellules H3, ou des points donnés par leur longitude et leur latitude. Le long des trajets, chaque trajet compte une fois pour chaque passage d'une cellule à une autre.</translation>
</message>
<message>
<source>Turns points of interest, such as shops and schools, into fields of H3 cells, to train a model with: for each category the density, the number per resident if the population is known, and how characteristic the category is of the cell (tf-idf). Points come with a category each, as fields with counts, or as a file of OpenStreetMap.</source>
<translation>Transforme des points d'intérêt, comme des commerces et des écoles, en champs de cellules H3 pour entraîner un modèle : pour chaque catégorie, la densité, le nombre par habitant si la population est connue, et le degré auquel la catégorie caractérise la cellule (tf-idf). Les points sont fournis avec une catégorie chacun, sous forme de champs de comptages ou dans un fichier OpenStreetMap.</translation>
</message>
<message>
<source>Turns published weights into a model.</source>
<translation>Transforme des poids publiés en un modèle.</translation>
</message>
<message>
<source>Turns statistics of polygons, such as census tracts or municipalities, into fields of H3 cells, to train a model with, by areal interpolation: counts are divided over the cells, means and shares are averaged. With a population raster or layer, polygons are divided by where people live instead of by area (dasymetric).</source>
<translation>Transforme des statistiques de polygones, comme des secteurs de recensement ou des communes, en champs de cellules H3 pour entraîner un modèle, par interpolation surfacique : les comptages sont répartis entre les cellules, les moyennes et les parts sont moyennées. Avec un raster ou une couche de population, les valeurs des polygones sont réparties selon les lieux où vivent les habitants et non selon la surface (méthode dasymétrique).</translation>
</message>
<message>
<source>Two new fields would have the same name ({}): choose another name.</source>
<translation>Deux nouveaux champs porteraient le même nom ({}) : choisissez un autre nom.</translation>
</message>
<message>
<source>Unit of an ONNX graph's input</source>
<translation>Unité en entrée d'un graphe ONNX</translation>
</message>
<message>
<source>Upper end of its 95 % confidence interval.</source>
<translation>Borne supérieure de son intervalle de confiance à 95 %.</translation>
</message>
<message>
<source>Valid domain</source>
<translation>Domaine de validité</translation>
</message>
<message>
<source>Valid domain of {}</source>
<translation>Domaine de validité de {}</translation>
</message>
<message>
<source>Valid domain: the area where the embeddings are meaningful.</source>
<translation>Domaine de validité : la zone où les embeddings ont un sens.</translation>
</message>
<message>
<source>Version</source>
<translation>Version</translation>
</message>
<message>
<source>Versions, packages, models and the end of the log, as text for a bug report.</source>
<translation>Versions, paquets, modèles et fin du journal, sous forme de texte pour un rapport d'anomalie.</translation>
</message>
<message>
<source>Weaker flows are not drawn.</source>
<translation>Les flux plus faibles ne sont pas tracés.</translation>
</message>
<message>
<source>Weight by the people of a model</source>
<translation>Pondération par les habitants d'un modèle</translation>
</message>
<message>
<source>Weight field</source>
<translation>Champ de pondération</translation>
</message>
<message>
<source>Weight field for means</source>
<translation>Champ de pondération des moyennes</translation>
</message>
<message>
<source>Weight of the cells in a polygon</source>
<translation>Poids des cellules dans un polygone</translation>
</message>
<message>
<source>Weight the errors behind the intervals by distance (geographically weighted conformal prediction), so that intervals are wider where errors nearby were larger. Needs a geometry.</source>
<translation>Pondérer selon la distance les erreurs à l'origine des intervalles (prédiction conforme géographiquement pondérée), de sorte que les intervalles soient plus larges là où les erreurs proches étaient plus grandes. Requiert une géométrie.</translation>
</message>
<message>
<source>Weighted mean</source>
<translation>Moyenne pondérée</translation>
</message>
<message>
<source>Weights (*.pth *.pt *.ckpt *.whl *.onnx);;All files (*)</source>
<translation>Poids (*.pth *.pt *.ckpt *.whl *.onnx);;Tous les fichiers (*)</translation>
</message>
<message>
<source>Weights file</source>
<translation>Fichier de poids</translation>
</message>
<message>
<source>What a cell weighs in the mean of a polygon. people: the people who live in the part of the cell inside the polygon, so that a county is like the places where its people live; a polygon without people is weighted by area, and so is every polygon if the model does not know where people live (the log says which). area: the area of this part, so that a county is like its land. It has no effect on cells and points.</source>
<translation>Ce que pèse une cellule dans la moyenne d'un polygone. people : le nombre de personnes qui habitent dans la partie de la cellule située dans le polygone, de sorte qu'un comté ressemble aux lieux où vivent ses habitants ; un polygone sans habitants est pondéré par la surface, de même que tous les polygones si le modèle ne sait pas où vivent les habitants (le journal indique lesquels). area : la surface de cette partie, de sorte qu'un comté ressemble à son territoire. Sans effet sur les cellules et les points.</translation>
</message>
<message>
<source>What the categories of the OpenStreetMap file are: category for 57 groups of tags, tag for the tags themselves, such as shop=bakery, or a key, such as cuisine, for its values.</source>
<translation>Ce que sont les catégories du fichier OpenStreetMap : category pour 57 groupes de tags, tag pour les tags eux-mêmes, comme shop=bakery, ou une clé, comme cuisine, pour ses valeurs.</translation>
</message>
<message>
<source>What those who use the model have to state, one text on each line, such as © OpenStreetMap contributors.</source>
<translation>Ce que doivent mentionner les utilisateurs du modèle, un texte par ligne, comme © les contributeurs d'OpenStreetMap.</translation>
</message>
<message>
<source>Where a field has more categories, only the most frequent are kept, and the log says how many of the points they hold. If that is less than half, the field holds names rather than categories and is refused.</source>
<translation>Si un champ a davantage de catégories, seules les plus fréquentes sont conservées, et le journal indique combien de points elles représentent. Si elles en représentent moins de la moitié, le champ contient des noms plutôt que des catégories et est refusé.</translation>
</message>
<message>
<source>Where commuters go. learned: a model of people, distance, the people in between and around both zones, fitted to commuting in the United States, Mexico, Germany and the Netherlands. gravity: only the people of the destination and the distance, fitted to the same. radiation: the people in between, without anything fitted (Simini et al. 2012). How many stay in their zone is estimated in the same way for all three.</source>
<translation>Où vont les navetteurs. learned : un modèle fondé sur les habitants, la distance et les habitants situés entre les deux zones et autour d'elles, ajusté sur les navettes domicile-travail aux États-Unis, au Mexique, en Allemagne et aux Pays-Bas. gravity : seulement les habitants de la destination et la distance, ajusté sur les mêmes données. radiation : les habitants situés entre les deux zones, sans aucun ajustement (Simini et al. 2012). Le nombre de ceux qui restent dans leur zone est estimé de la même façon pour les trois.</translation>
</message>
<message>
<source>Where no suitable Python is found, download one (about 55 MB) with the program uv, from GitHub, for MobCLIP only.</source>
<translation>Si aucun Python adapté n'est trouvé, en télécharger un (environ 55 Mo) avec le programme uv, depuis GitHub, pour MobCLIP uniquement.</translation>
</message>
<message>
<source>Where the input is a table: the polygons that its codes name, such as counties.</source>
<translation>Si la couche source est une table : les polygones que désignent ses codes, comme des comtés.</translation>
</message>
<message>
<source>Where the rows of the input have codes instead of places: the polygons that the codes name, such as counties.</source>
<translation>Si les lignes de la couche source ont des codes au lieu de lieux : les polygones que désignent les codes, comme des comtés.</translation>
</message>
<message>
<source>Where to compute</source>
<translation>Unité de calcul</translation>
</message>
<message>
<source>Whether all files are present and match their checksums.</source>
<translation>Indique si tous les fichiers sont présents et correspondent à leurs sommes de contrôle.</translation>
</message>
<message>
<source>Whether the backend is ready.</source>
<translation>Indique si le backend est prêt.</translation>
</message>
<message>
<source>Which cells belong to the area. overlap: every cell that overlaps it, so that the area is fully covered. centre: only cells whose centre lies inside it, so that neighbouring areas share no cell.</source>
<translation>Cellules qui font partie de la zone. overlap : toutes les cellules qui la chevauchent, de sorte que la zone est entièrement couverte. centre : uniquement les cellules dont le centre s'y trouve, de sorte que des zones voisines n'ont aucune cellule en commun.</translation>
</message>
<message>
<source>Windows does not let programs run from the environment's folder (AppLocker or a similar policy): ask your administrator to allow it, or set the interpreter to one that is allowed.</source>
<translation>Windows n'autorise pas l'exécution de programmes depuis le dossier de l'environnement (AppLocker ou stratégie similaire) : demandez à votre administrateur de l'autoriser, ou choisissez un interpréteur autorisé.</translation>
</message>
<message>
<source>Without effect, as there are no control totals: {}.</source>
<translation>Sans effet, car il n'y a pas de totaux de contrôle : {}.</translation>
</message>
<message>
<source>Without effect, as there are no polygons: {}.</source>
<translation>Sans effet, car il n'y a pas de polygones : {}.</translation>
</message>
<message>
<source>Write only this many features, those that are most similar. The reference features are among them. 0 writes all features.</source>
<translation>N'écrire que ce nombre d'entités, les plus similaires. Les entités de référence en font partie. Avec 0, toutes les entités sont écrites.</translation>
</message>
<message>
<source>Zones</source>
<translation>Zones</translation>
</message>
<message>
<source>Zones: polygons or points in any CRS, such as municipalities, or the cells of Create grid. Distances are between their centroids; points where people live, in place of polygons, make better estimates of large zones.</source>
<translation>Zones : polygones ou points dans n'importe quel SCR, comme des communes, ou les cellules de « Créer une grille ». Les distances sont mesurées entre leurs centroïdes ; pour de grandes zones, des points situés là où vivent les habitants, à la place des polygones, donnent de meilleures estimations.</translation>
</message>
<message>
<source>accuracy</source>
<translation>exactitude</translation>
</message>
<message>
<source>amenity</source>
<translation>équipement</translation>
</message>
<message>
<source>apply</source>
<translation>appliquer</translation>
</message>
<message>
<source>area of applicability</source>
<translation>domaine d'applicabilité</translation>
</message>
<message>
<source>areal</source>
<translation>surfacique</translation>
</message>
<message>
<source>attribution</source>
<translation>attribution</translation>
</message>
<message>
<source>auto (the default): of the installed models that know at least 99 % of the places that any of them knows, the finest, then the one with the narrowest valid domain. All features then have embeddings of one model and can be compared; the log says which model it is, why, and how many features stay NULL. Otherwise the name of an installed model, such as us-open for its newest version or us-open-1.1 for that version, or the path of a model (a .mobclip file or a folder). Check backend lists the installed ones.</source>
<translation>auto (par défaut) : parmi les modèles installés qui connaissent au moins 99 % des lieux connus d'au moins l'un d'entre eux, le plus fin, puis, à finesse égale, celui dont le domaine de validité est le plus restreint. Toutes les entités ont alors des embeddings du même modèle et peuvent être comparées ; le journal indique de quel modèle il s'agit, pourquoi, et combien d'entités restent NULL. Sinon, le nom d'un modèle installé, comme us-open pour sa version la plus récente ou us-open-1.1 pour cette version précise, ou le chemin d'un modèle (fichier .mobclip ou dossier). « Vérifier le backend » liste les modèles installés.</translation>
</message>
<message>
<source>auto: a GPU where the backend's Python has one, else the CPU. The log names it.</source>
<translation>auto : un GPU si le Python du backend en a un, sinon le CPU. Le journal indique lequel est utilisé.</translation>
</message>
<message>
<source>auto: rasters of AlphaEarth and TESSERA are recognised by their bands, converted from whole numbers to the values of the embedding, and averaged. none: bands are taken as they are. alphaearth, tessera: the raster is one, whatever its bands are called.</source>
<translation>auto : les rasters d'AlphaEarth et de TESSERA sont reconnus à leurs bandes, convertis de nombres entiers en valeurs de l'embedding, et moyennés. none : les bandes sont prises telles quelles. alphaearth, tessera : le raster en provient, quels que soient les noms de ses bandes.</translation>
</message>
<message>
<source>average</source>
<translation>moyenner</translation>
</message>
<message>
<source>band</source>
<translation>bande</translation>
</message>
<message>
<source>benchmark</source>
<translation>banc d'essai</translation>
</message>
<message>
<source>bundle</source>
<translation>bundle</translation>
</message>
<message>
<source>card</source>
<translation>fiche</translation>
</message>
<message>
<source>category</source>
<translation>catégorie</translation>
</message>
<message>
<source>cells</source>
<translation>cellules</translation>
</message>
<message>
<source>census</source>
<translation>recensement</translation>
</message>
<message>
<source>chain</source>
<translation>chaîne de traitement</translation>
</message>
<message>
<source>checkpoint</source>
<translation>point de contrôle</translation>
</message>
<message>
<source>citation</source>
<translation>citation</translation>
</message>
<message>
<source>classification</source>
<translation>classification</translation>
</message>
<message>
<source>clusters</source>
<translation>clusters</translation>
</message>
<message>
<source>commuting</source>
<translation>navettes domicile-travail</translation>
</message>
<message>
<source>compare</source>
<translation>comparer</translation>
</message>
<message>
<source>conformal</source>
<translation>conforme</translation>
</message>
<message>
<source>contribution</source>
<translation>contribution</translation>
</message>
<message>
<source>cosine</source>
<translation>cosinus</translation>
</message>
<message>
<source>count</source>
<translation>comptage</translation>
</message>
<message>
<source>counties</source>
<translation>comtés</translation>
</message>
<message>
<source>cross-validation</source>
<translation>validation croisée</translation>
</message>
<message>
<source>csp</source>
<translation>csp</translation>
</message>
<message>
<source>dasymetric</source>
<translation>dasymétrique</translation>
</message>
<message>
<source>density</source>
<translation>densité</translation>
</message>
<message>
<source>dependencies</source>
<translation>dépendances</translation>
</message>
<message>
<source>desire lines</source>
<translation>lignes de désir</translation>
</message>
<message>
<source>destination</source>
<translation>destination</translation>
</message>
<message>
<source>diagnostics</source>
<translation>diagnostic</translation>
</message>
<message>
<source>dimension</source>
<translation>dimension</translation>
</message>
<message>
<source>districts</source>
<translation>départements</translation>
</message>
<message>
<source>downscaling</source>
<translation>désagrégation</translation>
</message>
<message>
<source>drivers</source>
<translation>facteurs</translation>
</message>
<message>
<source>elevation</source>
<translation>altitude</translation>
</message>
<message>
<source>encoder</source>
<translation>encodeur</translation>
</message>
<message>
<source>environment</source>
<translation>environnement</translation>
</message>
<message>
<source>estimate</source>
<translation>estimer</translation>
</message>
<message>
<source>examples</source>
<translation>exemples</translation>
</message>
<message>
<source>explain</source>
<translation>expliquer</translation>
</message>
<message>
<source>features</source>
<translation>caractéristiques</translation>
</message>
<message>
<source>features found: {:,}, expected: {:,}</source>
<translation>entités trouvées : {:,}, attendues : {:,}</translation>
</message>
<message>
<source>fields</source>
<translation>champs</translation>
</message>
<message>
<source>flow map</source>
<translation>carte de flux</translation>
</message>
<message>
<source>flows</source>
<translation>flux</translation>
</message>
<message>
<source>found automatically</source>
<translation>détecté automatiquement</translation>
</message>
<message>
<source>geoclip</source>
<translation>geoclip</translation>
</message>
<message>
<source>gnn</source>
<translation>gnn</translation>
</message>
<message>
<source>gnn only: a message-passing class of torch-geometric by its name, such as SAGEConv (default), GATv2Conv or LGConv.</source>
<translation>gnn uniquement : une classe « message passing » de torch-geometric, par son nom, comme SAGEConv (par défaut), GATv2Conv ou LGConv.</translation>
</message>
<message>
<source>gps</source>
<translation>gps</translation>
</message>
<message>
<source>graph</source>
<translation>graphe</translation>
</message>
<message>
<source>gravity</source>
<translation>modèle gravitaire</translation>
</message>
<message>
<source>groups</source>
<translation>groupes</translation>
</message>
<message>
<source>h3</source>
<translation>h3</translation>
</message>
<message>
<source>hexagon</source>
<translation>hexagone</translation>
</message>
<message>
<source>hexagons</source>
<translation>hexagones</translation>
</message>
<message>
<source>image</source>
<translation>image</translation>
</message>
<message>
<source>imagery</source>
<translation>imagerie</translation>
</message>
<message>
<source>income</source>
<translation>revenu</translation>
</message>
<message>
<source>indicator</source>
<translation>indicateur</translation>
</message>
<message>
<source>inductive: masked prediction, the best choice as a rule, and the only one that embeds cells from their fields. lightgcn: the model of the MobCLIP paper, a vector for each cell averaged along the flows. gnn: graph convolutions over flows and neighbours.</source>
<translation>inductive : prédiction masquée, en général le meilleur choix, et le seul qui calcule l'embedding de cellules à partir de leurs champs. lightgcn : le modèle de l'article MobCLIP, un vecteur par cellule, moyenné le long des flux. gnn : convolutions de graphe sur les flux et les voisins.</translation>
</message>
<message>
<source>install</source>
<translation>installer</translation>
</message>
<message>
<source>interpolation</source>
<translation>interpolation</translation>
</message>
<message>
<source>interval</source>
<translation>intervalle</translation>
</message>
<message>
<source>it cannot be read again</source>
<translation>relecture impossible</translation>
</message>
<message>
<source>it has no coordinate reference system</source>
<translation>aucun système de coordonnées de référence</translation>
</message>
<message>
<source>it is not a {} file or cannot be changed</source>
<translation>pas un fichier {} ou non modifiable</translation>
</message>
<message>
<source>iterative proportional fitting</source>
<translation>ajustement proportionnel itératif</translation>
</message>
<message>
<source>its end is missing</source>
<translation>fin manquante</translation>
</message>
<message>
<source>k-means</source>
<translation>k-moyennes</translation>
</message>
<message>
<source>kmeans</source>
<translation>kmeans</translation>
</message>
<message>
<source>leakage</source>
<translation>fuite de données</translation>
</message>
<message>
<source>learn</source>
<translation>apprendre</translation>
</message>
<message>
<source>licence</source>
<translation>licence</translation>
</message>
<message>
<source>license</source>
<translation>licence</translation>
</message>
<message>
<source>lightgbm</source>
<translation>lightgbm</translation>
</message>
<message>
<source>lightgcn</source>
<translation>lightgcn</translation>
</message>
<message>
<source>location encoder</source>
<translation>encodeur de lieux</translation>
</message>
<message>
<source>log-loss skill</source>
<translation>score d'habileté log-loss</translation>
</message>
<message>
<source>longitudes {0}° to {1}°, latitudes {2}° to {3}°</source>
<translation>longitudes {0}° à {1}°, latitudes {2}° à {3}°</translation>
</message>
<message>
<source>lookalike</source>
<translation>ressemblance</translation>
</message>
<message>
<source>map</source>
<translation>carte</translation>
</message>
<message>
<source>matrix</source>
<translation>matrice</translation>
</message>
<message>
<source>mean</source>
<translation>moyenne</translation>
</message>
<message>
<source>mean: weighted mean of the features in each polygon. sum: each feature contributes the share of its value that corresponds to the share of its area inside the polygon. A point on the border of several polygons is divided evenly among them, and the value of a multipoint among its points, so that sums are kept.</source>
<translation>mean : moyenne pondérée des entités de chaque polygone. sum : chaque entité contribue pour une part de sa valeur égale à la part de sa surface située dans le polygone. Un point sur la limite de plusieurs polygones est réparti également entre eux, et la valeur d'un multipoint entre ses points, de sorte que les sommes sont conservées.</translation>
</message>
<message>
<source>measurements</source>
<translation>mesures</translation>
</message>
<message>
<source>metadata</source>
<translation>métadonnées</translation>
</message>
<message>
<source>migration</source>
<translation>migration</translation>
</message>
<message>
<source>mobility</source>
<translation>mobilité</translation>
</message>
<message>
<source>modalities</source>
<translation>modalités</translation>
</message>
<message>
<source>modality</source>
<translation>modalité</translation>
</message>
<message>
<source>model</source>
<translation>modèle</translation>
</message>
<message>
<source>modeler</source>
<translation>modeleur</translation>
</message>
<message>
<source>models</source>
<translation>modèles</translation>
</message>
<message>
<source>mora</source>
<translation>mora</translation>
</message>
<message>
<source>mora: distilled_MobCLIP.pth or distilled_MoRA.pth. satclip: satclip-…-l10.ckpt or satclip-…-l40.ckpt. geoclip: the Python wheel of geoclip, or location_encoder_weights.pth from it. onnx: any ONNX graph that takes longitude and latitude, such as an exported CSP or SINR.</source>
<translation>mora : distilled_MobCLIP.pth ou distilled_MoRA.pth. satclip : satclip-…-l10.ckpt ou satclip-…-l40.ckpt. geoclip : la wheel Python de geoclip, ou location_encoder_weights.pth qui en est extrait. onnx : tout graphe ONNX qui prend la longitude et la latitude, comme un CSP ou un SINR exporté.</translation>
</message>
<message>
<source>nearest</source>
<translation>plus proche</translation>
</message>
<message>
<source>neural network</source>
<translation>réseau de neurones</translation>
</message>
<message>
<source>night lights</source>
<translation>lumières nocturnes</translation>
</message>
<message>
<source>no output</source>
<translation>aucun message</translation>
</message>
<message>
<source>no reason was given</source>
<translation>aucune raison indiquée</translation>
</message>
<message>
<source>no value</source>
<translation>sans valeur</translation>
</message>
<message>
<source>not offline: download from the Python Package Index</source>
<translation>pas hors ligne : téléchargement depuis le Python Package Index</translation>
</message>
<message>
<source>nothing was written</source>
<translation>rien n'a été écrit</translation>
</message>
<message>
<source>numeric</source>
<translation>numérique</translation>
</message>
<message>
<source>od</source>
<translation>od</translation>
</message>
<message>
<source>onnx</source>
<translation>onnx</translation>
</message>
<message>
<source>onnx only: degrees, radians, or unit (longitude / 180 and latitude / 90).</source>
<translation>onnx uniquement : degrees (degrés), radians ou unit (longitude / 180 et latitude / 90).</translation>
</message>
<message>
<source>onnx only: whether the graph takes longitude or latitude first.</source>
<translation>onnx uniquement : si le graphe prend d'abord la longitude ou la latitude.</translation>
</message>
<message>
<source>openstreetmap</source>
<translation>openstreetmap</translation>
</message>
<message>
<source>origin</source>
<translation>origine</translation>
</message>
<message>
<source>osm</source>
<translation>osm</translation>
</message>
<message>
<source>outside the area of applicability</source>
<translation>hors du domaine d'applicabilité</translation>
</message>
<message>
<source>own model</source>
<translation>modèle personnel</translation>
</message>
<message>
<source>packages</source>
<translation>paquets</translation>
</message>
<message>
<source>pca</source>
<translation>acp</translation>
</message>
<message>
<source>pip</source>
<translation>pip</translation>
</message>
<message>
<source>pip cannot use a SOCKS proxy: set an HTTP proxy in Settings &gt; Options &gt; Network, or use a folder of wheels.</source>
<translation>pip ne peut pas utiliser de proxy SOCKS : définissez un proxy HTTP dans Préférences &gt; Options &gt; Réseau, ou utilisez un dossier de wheels.</translation>
</message>
<message>
<source>pip's settings name a package index whose address begins with http: use one with https, or set trusted-host there.</source>
<translation>La configuration de pip désigne un index de paquets dont l'adresse commence par http : utilisez-en un en https, ou définissez-y trusted-host.</translation>
</message>
<message>
<source>poi</source>
<translation>poi</translation>
</message>
<message>
<source>points of interest</source>
<translation>points d'intérêt</translation>
</message>
<message>
<source>poisson</source>
<translation>poisson</translation>
</message>
<message>
<source>population</source>
<translation>population</translation>
</message>
<message>
<source>pretrained</source>
<translation>préentraîné</translation>
</message>
<message>
<source>principal components</source>
<translation>composantes principales</translation>
</message>
<message>
<source>python</source>
<translation>python</translation>
</message>
<message>
<source>radiation</source>
<translation>modèle de radiation</translation>
</message>
<message>
<source>ranking</source>
<translation>classement</translation>
</message>
<message>
<source>raster</source>
<translation>raster</translation>
</message>
<message>
<source>region</source>
<translation>région</translation>
</message>
<message>
<source>regions</source>
<translation>régions</translation>
</message>
<message>
<source>regression</source>
<translation>régression</translation>
</message>
<message>
<source>regression: numbers. classification: classes. counts: whole numbers from 0 (Poisson regression). auto: regression for numbers, also in a text field if all its texts are plain numbers; classification for other text. A text field in which only some are numbers, or with decimal commas, % or the like, is refused.</source>
<translation>regression : nombres. classification : classes. counts : nombres entiers à partir de 0 (régression de Poisson). auto : régression pour les nombres, y compris dans un champ de texte si tous ses textes sont de simples nombres ; classification pour les autres textes. Un champ de texte dont seules certaines valeurs sont des nombres, ou avec des virgules décimales, des % ou autres, est refusé.</translation>
</message>
<message>
<source>report</source>
<translation>rapport</translation>
</message>
<message>
<source>representation</source>
<translation>représentation</translation>
</message>
<message>
<source>rgb</source>
<translation>rvb</translation>
</message>
<message>
<source>ridge</source>
<translation>ridge</translation>
</message>
<message>
<source>satclip</source>
<translation>satclip</translation>
</message>
<message>
<source>satellite</source>
<translation>satellite</translation>
</message>
<message>
<source>score</source>
<translation>score</translation>
</message>
<message>
<source>scores</source>
<translation>scores</translation>
</message>
<message>
<source>search</source>
<translation>rechercher</translation>
</message>
<message>
<source>self-supervised</source>
<translation>autosupervisé</translation>
</message>
<message>
<source>sensors</source>
<translation>capteurs</translation>
</message>
<message>
<source>setup</source>
<translation>configuration</translation>
</message>
<message>
<source>similar places have similar colours</source>
<translation>des lieux similaires ont des couleurs similaires</translation>
</message>
<message>
<source>similarity</source>
<translation>similarité</translation>
</message>
<message>
<source>sinr</source>
<translation>sinr</translation>
</message>
<message>
<source>spatial</source>
<translation>spatial</translation>
</message>
<message>
<source>spatial interaction</source>
<translation>interaction spatiale</translation>
</message>
<message>
<source>statistics</source>
<translation>statistiques</translation>
</message>
<message>
<source>sum</source>
<translation>somme</translation>
</message>
<message>
<source>support</source>
<translation>support</translation>
</message>
<message>
<source>tessellation</source>
<translation>pavage</translation>
</message>
<message>
<source>tf-idf</source>
<translation>tf-idf</translation>
</message>
<message>
<source>the disk is full</source>
<translation>le disque est plein</translation>
</message>
<message>
<source>the layer does not open</source>
<translation>la couche ne s'ouvre pas</translation>
</message>
<message>
<source>the one that was set up</source>
<translation>celui qui a été configuré</translation>
</message>
<message>
<source>this format leaves features without geometry out: write a GeoPackage</source>
<translation>ce format omet les entités sans géométrie : écrivez un GeoPackage</translation>
</message>
<message>
<source>torch</source>
<translation>torch</translation>
</message>
<message>
<source>tracts</source>
<translation>secteurs de recensement</translation>
</message>
<message>
<source>train</source>
<translation>entraîner</translation>
</message>
<message>
<source>training</source>
<translation>entraînement</translation>
</message>
<message>
<source>trajectories</source>
<translation>trajectoires</translation>
</message>
<message>
<source>trip distribution</source>
<translation>distribution des déplacements</translation>
</message>
<message>
<source>trips</source>
<translation>trajets</translation>
</message>
<message>
<source>types of places</source>
<translation>types de lieux</translation>
</message>
<message>
<source>typology</source>
<translation>typologie</translation>
</message>
<message>
<source>uncertainty</source>
<translation>incertitude</translation>
</message>
<message>
<source>unknown</source>
<translation>inconnue</translation>
</message>
<message>
<source>uv did not put a Python into {}: see {}.</source>
<translation>uv n'a pas installé de Python dans {} : voir {}.</translation>
</message>
<message>
<source>valid domain</source>
<translation>domaine de validité</translation>
</message>
<message>
<source>validation</source>
<translation>validation</translation>
</message>
<message>
<source>vector</source>
<translation>vecteur</translation>
</message>
<message>
<source>version</source>
<translation>version</translation>
</message>
<message>
<source>visualise</source>
<translation>visualiser</translation>
</message>
<message>
<source>weighted</source>
<translation>pondéré</translation>
</message>
<message>
<source>weights</source>
<translation>poids</translation>
</message>
<message>
<source>why</source>
<translation>pourquoi</translation>
</message>
<message>
<source>workflow</source>
<translation>flux de travail</translation>
</message>
<message>
<source>zonal</source>
<translation>zonal</translation>
</message>
<message>
<source>zonal: the pixels in the cell, each by the share of it that lies there. window: a square of pixels around the centre of the cell, for pixels larger than cells. Nodata pixels are skipped.</source>
<translation>zonal : les pixels de la cellule, chacun selon la part de celui-ci qui s'y trouve. window : un carré de pixels autour du centre de la cellule, pour des pixels plus grands que les cellules. Les pixels nodata sont ignorés.</translation>
</message>
<message>
<source>zones</source>
<translation>zones</translation>
</message>
<message>
<source>{!r} as {!r}</source>
<translation>{!r} en {!r}</translation>
</message>
<message>
<source>{0} has the layers {1}: name one, as {0}|layername=NAME.</source>
<translation>{0} contient les couches {1} : indiquez-en une, sous la forme {0}|layername=NOM.</translation>
</message>
<message numerus="yes">
<source>{:,} features have several points and count once, at their centroid: run Multipart to singleparts to count each.</source>
<translation>
<numerusform>{:,} entité comporte plusieurs points et compte une seule fois, en son centroïde : exécutez « De morceaux multiples à morceaux uniques » pour compter chaque point.</numerusform>
<numerusform>{:,} entités comportent plusieurs points et comptent une seule fois, en leur centroïde : exécutez « De morceaux multiples à morceaux uniques » pour compter chaque point.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} fields are left out because they have the same value in all cells.</source>
<translation>
<numerusform>{:,} champ est omis, car il a la même valeur dans toutes les cellules.</numerusform>
<numerusform>{:,} champs sont omis, car ils ont la même valeur dans toutes les cellules.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} cells have no value: their fields are NULL.</source>
<translation>
<numerusform>{:,} cellule sur {:,} n'a aucune valeur : ses champs sont NULL.</numerusform>
<numerusform>{:,} cellules sur {:,} n'ont aucune valeur : leurs champs sont NULL.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have no embedding: the log says why.</source>
<translation>
<numerusform>{:,} entité sur {:,} n'a pas d'embedding : le journal en indique la raison.</numerusform>
<numerusform>{:,} entités sur {:,} n'ont pas d'embedding : le journal en indique la raison.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have no embedding: their results are NULL.</source>
<translation>
<numerusform>{:,} entité sur {:,} n'a pas d'embedding : ses résultats sont NULL.</numerusform>
<numerusform>{:,} entités sur {:,} n'ont pas d'embedding : leurs résultats sont NULL.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have several points: their centroid is used, where none of them may lie. Run Multipart to singleparts first to embed each point.</source>
<translation>
<numerusform>{:,} entité sur {:,} comporte plusieurs points : son centroïde est utilisé, alors qu'aucun des points ne s'y trouve peut-être. Exécutez d'abord « De morceaux multiples à morceaux uniques » pour obtenir l'embedding de chaque point.</numerusform>
<numerusform>{:,} entités sur {:,} comportent plusieurs points : leur centroïde est utilisé, alors qu'aucun des points ne s'y trouve peut-être. Exécutez d'abord « De morceaux multiples à morceaux uniques » pour obtenir l'embedding de chaque point.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} places lie outside the area of applicability: they are unlike all places that the predictor was fitted on. They are hatched, and the predictor's scores do not apply there.</source>
<translation>
<numerusform>{:,} lieu est hors du domaine d'applicabilité : il diffère de tous les lieux sur lesquels le prédicteur a été ajusté. Il est hachuré, et les scores du prédicteur ne s'y appliquent pas.</numerusform>
<numerusform>{:,} lieux sont hors du domaine d'applicabilité : ils diffèrent de tous les lieux sur lesquels le prédicteur a été ajusté. Ils sont hachurés, et les scores du prédicteur ne s'y appliquent pas.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} polygons contain no feature with a value.</source>
<translation>
<numerusform>{:,} polygone ne contient aucune entité avec une valeur.</numerusform>
<numerusform>{:,} polygones ne contiennent aucune entité avec une valeur.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} reference places.</source>
<translation>
<numerusform>{:,} lieu de référence.</numerusform>
<numerusform>{:,} lieux de référence.</numerusform>
</translation>
</message>
<message>
<source>{} (not for this system)</source>
<translation>{} (indisponible sur ce système)</translation>
</message>
<message>
<source>{} ({:,} MB)</source>
<translation>{} ({:,} Mo)</translation>
</message>
<message>
<source>{} MB</source>
<translation>{} Mo</translation>
</message>
<message>
<source>{} What is trained so far is kept: run it again with the same layers and settings to go on.</source>
<translation>{} Ce qui a déjà été entraîné est conservé : relancez l'algorithme avec les mêmes couches et les mêmes réglages pour continuer.</translation>
</message>
<message>
<source>{} by cell ({})</source>
<translation>{} par cellule ({})</translation>
</message>
<message numerus="yes">
<source>{} cells</source>
<translation>
<numerusform>{} cellule</numerusform>
<numerusform>{} cellules</numerusform>
</translation>
</message>
<message>
<source>{} clusters, mean silhouette {:.3f} (1: well separated, 0: overlapping).</source>
<translation>Clusters : {} ; silhouette moyenne : {:.3f} (1 : bien séparés, 0 : se chevauchent).</translation>
</message>
<message>
<source>{} could not be replaced ({}): close it where it is open, or choose another name.</source>
<translation>{} n'a pas pu être remplacé ({}) : fermez-le s'il est ouvert ailleurs, ou choisissez un autre nom.</translation>
</message>
<message>
<source>{} could not be written ({}).</source>
<translation>Impossible d'écrire {} ({}).</translation>
</message>
<message>
<source>{} ends within a geometry.</source>
<translation>{} s'interrompt au milieu d'une géométrie.</translation>
</message>
<message numerus="yes">
<source>{} features</source>
<translation>
<numerusform>{} entité</numerusform>
<numerusform>{} entités</numerusform>
</translation>
</message>
<message>
<source>{} has the layers {}, which would all be lost: choose another file, or Save to GeoPackage to add one.</source>
<translation>{} contient des couches qui seraient toutes perdues ({}) : choisissez un autre fichier, ou « Enregistrer dans un GeoPackage » pour en ajouter une.</translation>
</message>
<message>
<source>{} in {}</source>
<translation>{} dans {}</translation>
</message>
<message>
<source>{} is Python {}: MobCLIP needs {} to {}.</source>
<translation>{} est Python {} : MobCLIP requiert une version de {} à {}.</translation>
</message>
<message>
<source>{} is QGIS, not a Python interpreter.</source>
<translation>{} est QGIS, pas un interpréteur Python.</translation>
</message>
<message>
<source>{} is both the layer to aggregate and the polygons to aggregate to: choose two different layers.</source>
<translation>{} est à la fois la couche à agréger et celle des polygones : choisissez deux couches différentes.</translation>
</message>
<message>
<source>{} is chosen for several outputs, of which one would replace the other: choose another name.</source>
<translation>{} est choisi pour plusieurs sorties, dont l'une remplacerait l'autre : choisissez un autre nom.</translation>
</message>
<message>
<source>{} is no vector layer that can be opened.</source>
<translation>{} n'est pas une couche vectorielle, ou ne peut pas être ouverte.</translation>
</message>
<message>
<source>{} is not a Python interpreter that works.</source>
<translation>{} n'est pas un interpréteur Python fonctionnel.</translation>
</message>
<message>
<source>{} is not a Python interpreter.</source>
<translation>{} n'est pas un interpréteur Python.</translation>
</message>
<message>
<source>{} is read as '{}' and would be overwritten: choose another place for '{}'.</source>
<translation>{} est lu comme « {} » et serait écrasé : choisissez un autre emplacement pour « {} ».</translation>
</message>
<message>
<source>{} is the Python of QGIS, which MobCLIP leaves alone.</source>
<translation>{} est le Python de QGIS, auquel MobCLIP ne touche pas.</translation>
</message>
<message>
<source>{} is {}: the MobCLIP backend needs {} or newer.</source>
<translation>{} est {} : le backend MobCLIP requiert la version {} ou ultérieure.</translation>
</message>
<message numerus="yes">
<source>{} packages ({} MB) are downloaded from the Python Package Index.</source>
<translation>
<numerusform>{} paquet ({} Mo) est téléchargé depuis le Python Package Index.</numerusform>
<numerusform>{} paquets ({} Mo) sont téléchargés depuis le Python Package Index.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{} packages are installed from {}.</source>
<translation>
<numerusform>{} paquet est installé depuis {}.</numerusform>
<numerusform>{} paquets sont installés depuis {}.</numerusform>
</translation>
</message>
<message>
<source>{} per 1,000 people</source>
<translation>{} pour 1 000 habitants</translation>
</message>
<message>
<source>{} per km²</source>
<translation>{} par km²</translation>
</message>
<message>
<source>{} per resident</source>
<translation>{} par habitant</translation>
</message>
<message numerus="yes">
<source>{} selected places</source>
<translation>
<numerusform>{} lieu sélectionné</numerusform>
<numerusform>{} lieux sélectionnés</numerusform>
</translation>
</message>
<message>
<source>{} takes {:,} fields and this has {:,}: leave some out, or write another format.</source>
<translation>{} accepte au plus {:,} champs, et il y en a {:,} : retirez-en, ou écrivez dans un autre format.</translation>
</message>
<message>
<source>{} to {}</source>
<translation>{} à {}</translation>
</message>
<message>
<source>{} would lose its embeddings: choose another place for the output, or check '{}'.</source>
<translation>{} perdrait ses embeddings : choisissez un autre emplacement pour la sortie, ou cochez « {} ».</translation>
</message>
<message>
<source>{} would lose the features that are not selected or filtered out: choose another place for the output.</source>
<translation>{} perdrait les entités qui ne sont pas sélectionnées ou que le filtre exclut : choisissez un autre emplacement pour la sortie.</translation>
</message>
<message>
<source>{} …</source>
<translation>{}…</translation>
</message>
<message>
<source>{}, lower confidence limit</source>
<translation>{}, borne de confiance inférieure</translation>
</message>
<message>
<source>{}, upper confidence limit</source>
<translation>{}, borne de confiance supérieure</translation>
</message>
<message>
<source>{}: embedding dimension {}, valid domain {}. Licence: {}.</source>
<translation>{} : dimension de l'embedding {}, domaine de validité {}. Licence : {}.</translation>
</message>
</context>
</TS>
