<?xml version="1.0"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
<name>MobCLIP</name>
<message>
<source>567 counties of seven states. wages_per_person: wages in US dollars a year, divided by all people. wages_known: the same, NULL in a third of the counties of Ohio, so that predictions can be compared with it.</source>
<translation>567 condados de siete estados. wages_per_person: salarios anuales en dólares estadounidenses, divididos entre todos los habitantes. wages_known: los mismos, pero NULL en un tercio de los condados de Ohio, para poder comparar con ellos las predicciones.</translation>
</message>
<message>
<source>90 % prediction intervals cover {:.1%} of the held-out labels; their median width is {}.</source>
<translation>Los intervalos de predicción del 90 % contienen el {:.1%} de los valores reservados; la mediana de su anchura es {}.</translation>
</message>
<message>
<source>90 % prediction sets cover {:.1%} of the held-out classes; their median size is {}.</source>
<translation>Los conjuntos de predicción del 90 % contienen el {:.1%} de las clases reservadas; la mediana de su tamaño es {}.</translation>
</message>
<message>
<source>A Python interpreter that has the packages of the MobCLIP backend.</source>
<translation>Un intérprete de Python que tenga los paquetes del backend de MobCLIP.</translation>
</message>
<message>
<source>A Python interpreter, 3.10 to 3.14, to make the environment with. By default one of the system's, or else the one that came with QGIS. Nothing is installed into it.</source>
<translation>Un intérprete de Python, de 3.10 a 3.14, con el que crear el entorno. Por defecto, uno del sistema o, si no hay ninguno, el que acompaña a QGIS. No se instala nada en él.</translation>
</message>
<message>
<source>A file was held by another program, often an antivirus scan, or the folder may not be written: wait a minute and try again, and close other windows of QGIS.</source>
<translation>Otro programa tenía abierto un archivo (a menudo, un antivirus) o no se permite escribir en la carpeta: espere un minuto e inténtelo de nuevo, y cierre otras ventanas de QGIS.</translation>
</message>
<message>
<source>A folder with the packages as wheels, for a computer without a network. On a connected one with the same system and Python, pip download fills it from the lock in backend/locks of the plugin.</source>
<translation>Una carpeta con los paquetes en forma de wheels, para un equipo sin red. En uno conectado con el mismo sistema y el mismo Python, pip download la llena a partir del archivo de bloqueo de backend/locks del complemento.</translation>
</message>
<message>
<source>A package could not load its libraries: on Windows install the Microsoft Visual C++ Redistributable 2015-2022 (x64).</source>
<translation>Un paquete no pudo cargar sus bibliotecas: en Windows, instale Microsoft Visual C++ Redistributable 2015-2022 (x64).</translation>
</message>
<message>
<source>A package that was downloaded is not the one that MobCLIP was tested with, so it was not installed: try again, and if it stays so, ask whoever runs your package mirror.</source>
<translation>Un paquete descargado no es el que se probó con MobCLIP, por lo que no se instaló: inténtelo de nuevo y, si el problema continúa, consulte a quien gestiona su réplica de paquetes.</translation>
</message>
<message>
<source>A path is too long for Windows: allow long paths (LongPathsEnabled), or set LOCALAPPDATA to a shorter folder.</source>
<translation>Una ruta es demasiado larga para Windows: permita rutas largas (LongPathsEnabled) o defina LOCALAPPDATA como una carpeta de ruta más corta.</translation>
</message>
<message>
<source>A raster of the region, such as night lights.</source>
<translation>Un ráster de la región, como luces nocturnas.</translation>
</message>
<message>
<source>A table with a row for each pair of polygons and the number of people who travel from one to the other, such as commuters.</source>
<translation>Una tabla con una fila por cada par de polígonos y el número de personas que se desplazan de uno a otro, por ejemplo para ir al trabajo.</translation>
</message>
<message>
<source>A temporary file in {} could not be written or read ({}).</source>
<translation>No se pudo escribir o leer un archivo temporal en {} ({}).</translation>
</message>
<message>
<source>Accuracy (spatial block CV)</source>
<translation>Exactitud (VC por bloques espaciales)</translation>
</message>
<message>
<source>Add a model</source>
<translation>Añadir un modelo</translation>
</message>
<message>
<source>Add file …</source>
<translation>Añadir archivo…</translation>
</message>
<message>
<source>Add from file …</source>
<translation>Añadir desde archivo…</translation>
</message>
<message>
<source>Adds a layer with the area where the model is valid.</source>
<translation>Añade una capa con el área en la que el modelo es válido.</translation>
</message>
<message>
<source>Advanced</source>
<translation>Avanzado</translation>
</message>
<message>
<source>Aggregate to polygons</source>
<translation>Agregar a polígonos</translation>
</message>
<message>
<source>Aggregated</source>
<translation>Agregado</translation>
</message>
<message>
<source>Aggregated to {}</source>
<translation>Agregado a {}</translation>
</message>
<message>
<source>Aggregates fields of cells or points to polygons by areal interpolation: means weighted by area of overlap, by a field such as population or by the people whom a model counts, or sums. Aggregated embeddings are embeddings of the polygons, so that a predictor can be fitted on counties and applied to cells; aggregated predictions carry results from cells back to counties.</source>
<translation>Agrega campos de celdas o puntos a polígonos mediante interpolación areal: medias ponderadas por el área de solape, por un campo como la población o por la población según un modelo, o sumas. Los embeddings agregados son embeddings de los polígonos, de modo que se puede ajustar un predictor con condados y aplicarlo a celdas; las predicciones agregadas llevan los resultados de las celdas de vuelta a los condados.</translation>
</message>
<message>
<source>All files (*)</source>
<translation>Todos los archivos (*)</translation>
</message>
<message>
<source>All packages are there already: the environment is made again.</source>
<translation>Ya están todos los paquetes: se vuelve a crear el entorno.</translation>
</message>
<message>
<source>All processors</source>
<translation>Todos los procesadores</translation>
</message>
<message>
<source>AlphaEarth</source>
<translation>AlphaEarth</translation>
</message>
<message>
<source>Also estimate how many people commute within their own zone. Such flows have no line.</source>
<translation>Estimar también cuántas personas se desplazan al trabajo dentro de su propia zona. Estos flujos no tienen línea.</translation>
</message>
<message>
<source>Also install the packages for</source>
<translation>Instalar también los paquetes para</translation>
</message>
<message>
<source>Also remove models of your own: {}</source>
<translation>Eliminar también los modelos propios: {}</translation>
</message>
<message>
<source>Also write the embedding fields to the output, for further analysis. Without them the file is much smaller.</source>
<translation>Escribir también los campos del embedding en la salida, para análisis posteriores. Sin ellos, el archivo es mucho más pequeño.</translation>
</message>
<message>
<source>Always</source>
<translation>Siempre</translation>
</message>
<message>
<source>An extract of OpenStreetMap in place of the layer, .osm.pbf or .osm, as Geofabrik and others offer them: its nodes and the centres of its areas are the points, and its tags are grouped into categories such as food_shop or school. A large extract takes some minutes.</source>
<translation>Un extracto de OpenStreetMap en lugar de la capa, .osm.pbf u .osm, como los que ofrecen Geofabrik y otros: sus nodos y los centros de sus áreas son los puntos, y sus etiquetas se agrupan en categorías como food_shop o school. Un extracto grande tarda unos minutos.</translation>
</message>
<message>
<source>An interpreter is set in Settings &gt; Options &gt; MobCLIP or in MOBCLIP_PYTHON: it goes before this one.</source>
<translation>Hay un intérprete indicado en Configuración &gt; Opciones &gt; MobCLIP o en MOBCLIP_PYTHON: tiene prioridad sobre este.</translation>
</message>
<message>
<source>Analysis</source>
<translation>Análisis</translation>
</message>
<message>
<source>Area</source>
<translation>Área</translation>
</message>
<message>
<source>Area of applicability</source>
<translation>Área de aplicabilidad</translation>
</message>
<message>
<source>As trained (with the authors' rounding errors)</source>
<translation>Como en el entrenamiento (con los errores de redondeo de los autores)</translation>
</message>
<message>
<source>At least two models. The dialog lists the installed ones, and a button adds files; elsewhere give names (us-open is the newest version of it, us-open-1.1 that version) or paths, one per line or comma-separated.</source>
<translation>Al menos dos modelos. El diálogo muestra los instalados, y un botón añade archivos; en otros casos, indique nombres (us-open es su versión más reciente; us-open-1.1, esa versión) o rutas, uno por línea o separados por comas.</translation>
</message>
<message>
<source>Attribution</source>
<translation>Atribución</translation>
</message>
<message>
<source>Automatic</source>
<translation>Automático</translation>
</message>
<message>
<source>Automatic: the finest model that knows the places</source>
<translation>Automático: el modelo más detallado para los lugares</translation>
</message>
<message>
<source>Axis order of an ONNX graph's input</source>
<translation>Orden de los ejes en la entrada de un grafo ONNX</translation>
</message>
<message>
<source>Backend</source>
<translation>Backend</translation>
</message>
<message>
<source>Backend is ready</source>
<translation>Backend listo</translation>
</message>
<message>
<source>Bands are an embedding</source>
<translation>Bandas que forman un embedding</translation>
</message>
<message>
<source>Best model</source>
<translation>Mejor modelo</translation>
</message>
<message>
<source>Boosted trees (LightGBM)</source>
<translation>Árboles potenciados (LightGBM)</translation>
</message>
<message>
<source>Boosted trees (LightGBM, settings of the MobCLIP paper)</source>
<translation>Árboles potenciados (LightGBM, configuración del artículo de MobCLIP)</translation>
</message>
<message>
<source>Boosted trees, evaluating embeddings, comparing encoders</source>
<translation>Árboles potenciados, evaluación de embeddings, comparación de codificadores</translation>
</message>
<message>
<source>CPU</source>
<translation>CPU</translation>
</message>
<message>
<source>CSV files (*.csv)</source>
<translation>Archivos CSV (*.csv)</translation>
</message>
<message>
<source>Cancel</source>
<translation>Cancelar</translation>
</message>
<message>
<source>Cancelled: nothing was written.</source>
<translation>Cancelado: no se escribió nada.</translation>
</message>
<message>
<source>Cancelled: what is trained so far is kept. Run it again with the same layers and settings to go on.</source>
<translation>Cancelado: se conserva lo entrenado hasta el momento. Ejecútelo de nuevo con las mismas capas y opciones para continuar.</translation>
</message>
<message>
<source>Categories from the OpenStreetMap file</source>
<translation>Categorías del archivo de OpenStreetMap</translation>
</message>
<message>
<source>Categories with fewer points in the cells are left out.</source>
<translation>Se omiten las categorías con menos puntos en las celdas.</translation>
</message>
<message>
<source>Cells or other polygons, or points, with the fields, in any CRS.</source>
<translation>Celdas u otros polígonos, o puntos, con los campos, en cualquier SRC.</translation>
</message>
<message>
<source>Cells or points</source>
<translation>Celdas o puntos</translation>
</message>
<message>
<source>Cells without a value</source>
<translation>Celdas sin valor</translation>
</message>
<message>
<source>Centre inside the area</source>
<translation>Centro dentro del área</translation>
</message>
<message>
<source>Change of R² by position</source>
<translation>Variación de R² debida a la posición</translation>
</message>
<message>
<source>Check</source>
<translation>Comprobar</translation>
</message>
<message>
<source>Check MobCLIP</source>
<translation>Comprobar MobCLIP</translation>
</message>
<message>
<source>Check backend</source>
<translation>Comprobar backend</translation>
</message>
<message>
<source>Checking the model …</source>
<translation>Comprobando el modelo…</translation>
</message>
<message>
<source>Checking …</source>
<translation>Comprobando…</translation>
</message>
<message>
<source>Checks a model (.mobclip) and copies it to your own.</source>
<translation>Comprueba un modelo (.mobclip) y lo copia entre los suyos.</translation>
</message>
<message>
<source>Checksums do not match: files of the model are missing or changed. Download it again.</source>
<translation>Las sumas de comprobación no coinciden: faltan archivos del modelo o han cambiado. Descárguelo de nuevo.</translation>
</message>
<message>
<source>Checksums match</source>
<translation>Las sumas de comprobación coinciden</translation>
</message>
<message>
<source>Choose a field</source>
<translation>Elija un campo</translation>
</message>
<message>
<source>Choose a layer of points of interest, or an OpenStreetMap file.</source>
<translation>Elija una capa de puntos de interés o un archivo de OpenStreetMap.</translation>
</message>
<message>
<source>Choose at least two different models.</source>
<translation>Elija al menos dos modelos distintos.</translation>
</message>
<message>
<source>Choose either a field with categories, or fields with counts.</source>
<translation>Elija un campo con categorías o campos con recuentos, no ambas cosas.</translation>
</message>
<message>
<source>Choose either a raster or a layer for the population.</source>
<translation>Elija un ráster o una capa para la población, no ambas cosas.</translation>
</message>
<message>
<source>Choose fields with counts, fields with means, or both.</source>
<translation>Elija campos con recuentos, campos con medias o ambos.</translation>
</message>
<message>
<source>Choose the code field of the polygons and that of the input.</source>
<translation>Elija el campo de código de los polígonos y el de la entrada.</translation>
</message>
<message>
<source>Choose the field of the population layer with the population.</source>
<translation>Elija el campo de la capa de población que contiene la población.</translation>
</message>
<message>
<source>Choose the field of {} with the names that the flows use.</source>
<translation>Elija el campo de {} con los nombres que usan los flujos.</translation>
</message>
<message>
<source>Choose the field with the control totals of the polygons.</source>
<translation>Elija el campo con los totales de control de los polígonos.</translation>
</message>
<message>
<source>Choose the fields of {} that say where flows start and end: an origin and a destination, or four fields with longitudes and latitudes.</source>
<translation>Elija los campos de {} que indican dónde empiezan y terminan los flujos: un origen y un destino, o cuatro campos con longitudes y latitudes.</translation>
</message>
<message>
<source>Choose the fields of {} to aggregate: it has no embeddings.</source>
<translation>Elija los campos de {} que se van a agregar: no tiene embeddings.</translation>
</message>
<message>
<source>Choose the file with the weights of the encoder.</source>
<translation>Elija el archivo con los pesos del codificador.</translation>
</message>
<message>
<source>Choose the polygons of the codes, or leave the code fields empty.</source>
<translation>Elija los polígonos de los códigos o deje vacíos los campos de código.</translation>
</message>
<message>
<source>Citation</source>
<translation>Cita</translation>
</message>
<message>
<source>Cite: {}</source>
<translation>Citar como: {}</translation>
</message>
<message>
<source>Classification (classes)</source>
<translation>Clasificación (clases)</translation>
</message>
<message>
<source>Cluster embeddings</source>
<translation>Agrupar embeddings</translation>
</message>
<message>
<source>Clusters</source>
<translation>Agrupamientos</translation>
</message>
<message>
<source>Clusters of places</source>
<translation>Agrupamientos de lugares</translation>
</message>
<message>
<source>Clusters of {places} ({count})</source>
<translation>Agrupamientos de {places} ({count})</translation>
</message>
<message>
<source>Code field of the input</source>
<translation>Campo de código de la entrada</translation>
</message>
<message>
<source>Code field of the polygons</source>
<translation>Campo de código de los polígonos</translation>
</message>
<message>
<source>Collect diagnostics</source>
<translation>Recopilar diagnóstico</translation>
</message>
<message>
<source>Colours</source>
<translation>Colores</translation>
</message>
<message>
<source>Colours of {places}</source>
<translation>Colores de {places}</translation>
</message>
<message>
<source>Commuters as a share of all people, 0 to 1, for zones without known outgoing flows. In the United States it is 0.45, in Mexico 0.41.</source>
<translation>Proporción de la población que se desplaza al trabajo, de 0 a 1, en las zonas cuyos flujos de salida no se conocen. En Estados Unidos es 0,45; en México, 0,41.</translation>
</message>
<message>
<source>Commuters per person</source>
<translation>Proporción de la población que se desplaza al trabajo</translation>
</message>
<message>
<source>Compare encoders</source>
<translation>Comparar codificadores</translation>
</message>
<message>
<source>Compute embeddings</source>
<translation>Calcular embeddings</translation>
</message>
<message>
<source>Compute the area of applicability (Meyer and Pebesma 2021): the features that are similar enough to the training features for the cross-validated scores to hold. Takes about a minute for 200,000 features and 30,000 training features.</source>
<translation>Calcular el área de aplicabilidad (Meyer y Pebesma 2021): los objetos espaciales lo bastante similares a los objetos de entrenamiento como para que sean válidas las puntuaciones de la validación cruzada. Tarda alrededor de un minuto con 200 000 objetos y 30 000 objetos de entrenamiento.</translation>
</message>
<message>
<source>Computes an embedding for each feature: a vector that describes the location, such that similar locations have similar vectors. All fields are kept; the fields bundle (name and version of the model) and emb_000, emb_001 … are added, or replaced if the layer has them; polygons also get covered, the share of their people that the embedding represents, 0 to 1, or of their area if cells are weighted by area. With layers of fields, places are embedded from these fields instead of their location, and get modalities, the number of modalities that are known of them; 0 means that only cells around are known. The field color holds three principal components as one colour (#rrggbb), in which the layer is drawn: similar places have similar colours. The colours belong to the model, so that a place has the same colour in every layer; Reduce embeddings to colours shows more contrast within one layer. Features outside the valid domain of the model, or without a place, get NULL and are counted by cause in a warning; if no feature has an embedding, nothing is written. Without layers of fields, a layer whose extent lies outside the valid domain is refused before anything is read.</source>
<translation>Calcula un embedding para cada objeto espacial: un vector que describe la ubicación, de modo que ubicaciones similares tienen vectores similares. Se conservan todos los campos; se añaden los campos bundle (nombre y versión del modelo) y emb_000, emb_001…, o se sustituyen si la capa ya los tiene; los polígonos reciben además covered, la proporción de su población a la que corresponde el embedding, de 0 a 1, o de su área si las celdas se ponderan por área. Con capas de campos, el embedding de los lugares se calcula a partir de esos campos en lugar de su ubicación, y se añade modalities, el número de modalidades que se conocen de ellos; 0 significa que solo se conocen celdas vecinas. El campo color contiene tres componentes principales como un solo color (#rrggbb), con el que se dibuja la capa: lugares similares tienen colores similares. Los colores son propios del modelo, de modo que un lugar tiene el mismo color en todas las capas; «Reducir embeddings a colores» muestra más contraste dentro de una capa. Los objetos fuera del dominio de validez del modelo, o sin lugar, reciben NULL y se cuentan por causas en una advertencia; si ningún objeto tiene embedding, no se escribe nada. Sin capas de campos, una capa cuya extensión queda fuera del dominio de validez se rechaza antes de leer nada.</translation>
</message>
<message>
<source>Computes how similar each feature is to a set of reference features: the cosine similarity between its embedding and the mean embedding of the reference features, in the field similarity from -1 to 1. Reference features are those of the input that match an expression, or that intersect a feature of the reference layer; with neither, the features selected in the input.</source>
<translation>Calcula cuánto se parece cada objeto espacial a un conjunto de objetos de referencia: la similitud coseno entre su embedding y el embedding medio de los objetos de referencia, en el campo similarity, de -1 a 1. Los objetos de referencia son los de la entrada que cumplen una expresión o que intersecan un objeto de la capa de referencia; sin ninguna de las dos, los objetos seleccionados en la entrada.</translation>
</message>
<message>
<source>Control totals: field</source>
<translation>Totales de control: campo</translation>
</message>
<message>
<source>Control totals: polygons</source>
<translation>Totales de control: polígonos</translation>
</message>
<message>
<source>Control totals: statistic</source>
<translation>Totales de control: estadística</translation>
</message>
<message>
<source>Converts the published weights of a location encoder to a model for Compute embeddings. You download the weights yourself; they are read as data and no code in them is executed. MobCLIP/MoRA is valid in China only, SatCLIP and GeoCLIP on all land. Damaged files and weights of another architecture are rejected, and nothing is written.</source>
<translation>Convierte los pesos publicados de un codificador de ubicaciones en un modelo para «Calcular embeddings». Los pesos los descarga usted; se leen como datos y no se ejecuta ningún código que contengan. MobCLIP/MoRA solo es válido en China; SatCLIP y GeoCLIP, en toda la superficie terrestre. Los archivos dañados y los pesos de otra arquitectura se rechazan, y no se escribe nada.</translation>
</message>
<message>
<source>Copy diagnostics</source>
<translation>Copiar diagnóstico</translation>
</message>
<message>
<source>Counties with wages</source>
<translation>Condados con salarios</translation>
</message>
<message>
<source>Counts (Poisson regression)</source>
<translation>Recuentos (regresión de Poisson)</translation>
</message>
<message>
<source>Coverage of 90 % prediction intervals</source>
<translation>Cobertura de los intervalos de predicción del 90 %</translation>
</message>
<message>
<source>Create grid</source>
<translation>Crear cuadrícula</translation>
</message>
<message>
<source>Creates the H3 cells (hexagons) that cover an extent or polygons. Each cell is a polygon in EPSG:4326 with its H3 index in the field h3, ready for Compute embeddings.</source>
<translation>Crea las celdas H3 (hexágonos) que cubren una extensión o unos polígonos. Cada celda es un polígono en EPSG:4326 con su índice H3 en el campo h3, listo para «Calcular embeddings».</translation>
</message>
<message>
<source>Degrees</source>
<translation>Grados</translation>
</message>
<message>
<source>Demographics by cell</source>
<translation>Datos demográficos por celda</translation>
</message>
<message>
<source>Demographics to cells</source>
<translation>Datos demográficos a celdas</translation>
</message>
<message>
<source>Destination field</source>
<translation>Campo de destino</translation>
</message>
<message>
<source>Done</source>
<translation>Terminado</translation>
</message>
<message>
<source>Download Python</source>
<translation>Descargar Python</translation>
</message>
<message>
<source>Download a Python where none is found</source>
<translation>Descargar Python si no se encuentra ninguno</translation>
</message>
<message>
<source>Downloading Python {}</source>
<translation>Descargando Python {}</translation>
</message>
<message>
<source>Downloading uv</source>
<translation>Descargando uv</translation>
</message>
<message>
<source>Downloads the packages of the backend into an environment of its own. Ticked packages come with them, for:</source>
<translation>Descarga los paquetes del backend en un entorno propio. También se instalan los paquetes marcados, para:</translation>
</message>
<message>
<source>Draws the strongest flows between places as curved lines, wider and darker where more flows. A line bends to the right of its direction, so that the two directions between two places lie on two sides. Flows join the places of a layer, H3 cells, or points given by longitude and latitude. Flows that start and end in the same place are counted in the log and not drawn.</source>
<translation>Dibuja los mayores flujos entre lugares como líneas curvas, más gruesas y oscuras cuanto mayor es el flujo. Cada línea se curva hacia la derecha de su sentido, de modo que los dos sentidos entre dos lugares quedan a lados distintos. Los flujos unen los lugares de una capa, celdas H3 o puntos dados por longitud y latitud. Los flujos que empiezan y terminan en el mismo lugar se cuentan en el registro y no se dibujan.</translation>
</message>
<message>
<source>Earlier versions and larger models are files of the &lt;a href="{}"&gt;releases&lt;/a&gt;: download one and add it.</source>
<translation>Las versiones anteriores y los modelos más grandes son archivos de las &lt;a href="{}"&gt;versiones publicadas&lt;/a&gt;: descargue uno y añádalo.</translation>
</message>
<message>
<source>Embedding dimension</source>
<translation>Dimensión del embedding</translation>
</message>
<message>
<source>Embedding dimension.</source>
<translation>Dimensión del embedding.</translation>
</message>
<message>
<source>Embeddings</source>
<translation>Embeddings</translation>
</message>
<message>
<source>Embeddings as colours</source>
<translation>Embeddings como colores</translation>
</message>
<message>
<source>Embeddings of {places} ({model})</source>
<translation>Embeddings de {places} ({model})</translation>
</message>
<message>
<source>Encoder</source>
<translation>Codificador</translation>
</message>
<message>
<source>Encoder to train</source>
<translation>Codificador que se entrena</translation>
</message>
<message>
<source>Estimate flows</source>
<translation>Estimar flujos</translation>
</message>
<message>
<source>Estimate flows within zones too</source>
<translation>Estimar también los flujos dentro de las zonas</translation>
</message>
<message>
<source>Estimated flows</source>
<translation>Flujos estimados</translation>
</message>
<message>
<source>Estimated flows between {}</source>
<translation>Flujos estimados entre {}</translation>
</message>
<message>
<source>Estimates how many people commute between zones (polygons, points or cells), from the people in each and the distances between them, where nobody has observed it or only totals are known. The result is a flow map and a table of origins and destinations, which Flows to cells and Train model read as they read observed flows. All flows are estimates of a model, not observations: the field kind says so. Where observed flows exist, use them with Map flows.</source>
<translation>Estima cuántas personas se desplazan al trabajo entre zonas (polígonos, puntos o celdas), a partir de la población de cada una y de las distancias entre ellas, donde nadie lo ha observado o solo se conocen totales. El resultado es un mapa de flujos y una tabla de orígenes y destinos, que «Flujos a celdas» y «Entrenar modelo» leen igual que los flujos observados. Todos los flujos son estimaciones de un modelo, no observaciones: así lo indica el campo kind. Si existen flujos observados, úselos con «Cartografiar flujos».</translation>
</message>
<message>
<source>Evaluate embeddings</source>
<translation>Evaluar embeddings</translation>
</message>
<message>
<source>Exact</source>
<translation>Exactos</translation>
</message>
<message>
<source>Example map</source>
<translation>Mapa de ejemplo</translation>
</message>
<message>
<source>Explain prediction</source>
<translation>Explicar predicción</translation>
</message>
<message>
<source>Explained</source>
<translation>Predicciones explicadas</translation>
</message>
<message>
<source>Explained predictions of {}</source>
<translation>Predicciones explicadas de {}</translation>
</message>
<message>
<source>Explains predictions. For each feature it gives the training features that are most similar in what matters to the predictor, with their values (example_1, value_1, dissimilarity_1 and so on). With polygons it also gives what each feature contributes to the value of the polygon in which most of it lies: weight is its share in the mean of the polygon, contribution that share times the difference between its prediction and the mean of the training data. In each polygon, the contributions add up to its value minus that mean.</source>
<translation>Explica predicciones. Para cada objeto espacial indica los objetos de entrenamiento más similares en lo que importa al predictor, con sus valores (example_1, value_1, dissimilarity_1, etc.). Con polígonos indica además cuánto contribuye cada objeto al valor del polígono en el que se encuentra en su mayor parte: weight es su peso en la media del polígono; contribution, ese peso multiplicado por la diferencia entre su predicción y la media de los datos de entrenamiento. En cada polígono, las contribuciones suman su valor menos esa media.</translation>
</message>
<message>
<source>Extent</source>
<translation>Extensión</translation>
</message>
<message>
<source>Extent to cover, in any CRS; without a CRS, in degrees (EPSG:4326). West above east, such as 179,-179,-20,-15, passes the antimeridian. Ignored when polygons are given.</source>
<translation>Extensión que se va a cubrir, en cualquier SRC; sin SRC, en grados (EPSG:4326). Si el oeste es mayor que el este, como en 179,-179,-20,-15, cruza el antimeridiano. Se ignora si se indican polígonos.</translation>
</message>
<message>
<source>Features count by area, or by a field.</source>
<translation>Los objetos espaciales cuentan según su área o según un campo.</translation>
</message>
<message>
<source>Features outside the area of applicability</source>
<translation>Objetos espaciales fuera del área de aplicabilidad</translation>
</message>
<message>
<source>Features used</source>
<translation>Objetos espaciales usados</translation>
</message>
<message>
<source>Features with a known indicator</source>
<translation>Objetos espaciales con indicador conocido</translation>
</message>
<message>
<source>Features without a prediction</source>
<translation>Objetos espaciales sin predicción</translation>
</message>
<message>
<source>Features without an embedding</source>
<translation>Objetos espaciales sin embedding</translation>
</message>
<message>
<source>Field of a layer of points that says which trip a point is of.</source>
<translation>Campo de una capa de puntos que indica a qué viaje pertenece cada punto.</translation>
</message>
<message>
<source>Field of the cells with their H3 indexes. Default: h3.</source>
<translation>Campo de las celdas con sus índices H3. Por defecto: h3.</translation>
</message>
<message>
<source>Field of the flows with the polygon where they end.</source>
<translation>Campo de los flujos con el polígono en el que terminan.</translation>
</message>
<message>
<source>Field of the flows with the polygon where they start.</source>
<translation>Campo de los flujos con el polígono en el que empiezan.</translation>
</message>
<message>
<source>Field of the input with the same codes, each once. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so. Rows and polygons without a counterpart are left out and counted.</source>
<translation>Campo de la entrada con los mismos códigos, cada uno una sola vez. Se reconocen los códigos que han perdido los ceros iniciales, como 1001 en lugar de 01001, y el registro lo indica. Las filas y los polígonos sin correspondencia se omiten y se cuentan.</translation>
</message>
<message>
<source>Field of the places with the names that the flows use. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so.</source>
<translation>Campo de los lugares con los nombres que usan los flujos. Se reconocen los códigos que han perdido los ceros iniciales, como 1001 en lugar de 01001, y el registro lo indica.</translation>
</message>
<message>
<source>Field of the points with the category of each.</source>
<translation>Campo de los puntos con la categoría de cada uno.</translation>
</message>
<message>
<source>Field of the polygons with the names or codes that the flows have as origins and destinations.</source>
<translation>Campo de los polígonos con los nombres o códigos que los flujos tienen como orígenes y destinos.</translation>
</message>
<message>
<source>Field of the polygons with their codes, each once.</source>
<translation>Campo de los polígonos con sus códigos, cada uno una sola vez.</translation>
</message>
<message>
<source>Field of the population layer</source>
<translation>Campo de la capa de población</translation>
</message>
<message>
<source>Field of the zones with the names that the flows use, each once. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so.</source>
<translation>Campo de las zonas con los nombres que usan los flujos, cada uno una sola vez. Se reconocen los códigos que han perdido los ceros iniciales, como 1001 en lugar de 01001, y el registro lo indica.</translation>
</message>
<message>
<source>Field with H3 cells</source>
<translation>Campo con celdas H3</translation>
</message>
<message>
<source>Field with H3 cells of any resolution, as text (862830807ffffff, 0x862830807ffffff or decimal digits) or as 64-bit integers. If it is empty, the field h3 is used where the layer has one with any value, and otherwise the geometry.</source>
<translation>Campo con celdas H3 de cualquier resolución, como texto (862830807ffffff, 0x862830807ffffff o cifras decimales) o como enteros de 64 bits. Si se deja vacío, se usa el campo h3 cuando la capa lo tiene con algún valor y, en otro caso, la geometría.</translation>
</message>
<message>
<source>Field with H3 cells, as in Compute embeddings. If it is empty, the field h3 is used where the layer has one with any value, and otherwise the geometry.</source>
<translation>Campo con celdas H3, como en «Calcular embeddings». Si se deja vacío, se usa el campo h3 cuando la capa lo tiene con algún valor y, en otro caso, la geometría.</translation>
</message>
<message>
<source>Field with categories</source>
<translation>Campo con categorías</translation>
</message>
<message>
<source>Field with known incoming flows</source>
<translation>Campo con los flujos de entrada conocidos</translation>
</message>
<message>
<source>Field with known outgoing flows</source>
<translation>Campo con los flujos de salida conocidos</translation>
</message>
<message>
<source>Field with names, by which Explain prediction refers to the most similar training features.</source>
<translation>Campo con nombres, con los que «Explicar predicción» identifica los objetos de entrenamiento más similares.</translation>
</message>
<message>
<source>Field with regions, such as states or counties. Whole regions are then held out, which says how well the indicator is predicted in a region without any labels. These scores come first in the report.</source>
<translation>Campo con regiones, como estados o condados. Se reservan entonces regiones enteras, lo que indica hasta qué punto se predice bien el indicador en una región sin ningún valor conocido. Estas puntuaciones aparecen primero en el informe.</translation>
</message>
<message>
<source>Field with regions, such as states, to hold out whole in place of H3 blocks. At least five regions.</source>
<translation>Campo con regiones, como estados, que se reservan enteras en lugar de bloques H3. Al menos cinco regiones.</translation>
</message>
<message>
<source>Field with the category of each point, such as amenity or shop. Points whose category is NULL or blank are left out, and the log says how many.</source>
<translation>Campo con la categoría de cada punto, como amenity o shop. Los puntos cuya categoría es NULL o está en blanco se omiten, y el registro indica cuántos son.</translation>
</message>
<message>
<source>Field with the destination. If it is empty, the field destination.</source>
<translation>Campo con el destino. Si se deja vacío, el campo destination.</translation>
</message>
<message>
<source>Field with the indicator to predict (target variable): numbers, or text for classes. Features where it is NULL are not used. The log says first what the field was taken for.</source>
<translation>Campo con el indicador que se quiere predecir (variable objetivo): números, o texto para clases. No se usan los objetos espaciales en los que es NULL. El registro indica primero cómo se interpretó el campo.</translation>
</message>
<message>
<source>Field with the kind of flow, such as commuting or migration. If it is empty, the field kind where the layer has one; otherwise all flows are of one kind.</source>
<translation>Campo con el tipo de flujo, como desplazamientos al trabajo o migraciones. Si se deja vacío, el campo kind cuando la capa lo tiene; en otro caso, todos los flujos son de un solo tipo.</translation>
</message>
<message>
<source>Field with the known number of commuters who live in each zone. The flows out of a zone then add up to it. NULL is unknown. Those who stay in the zone count too, unless flows within zones are left out.</source>
<translation>Campo con el número conocido de personas que viven en cada zona y se desplazan al trabajo. Los flujos que salen de una zona suman entonces este número. NULL significa desconocido. También cuentan las que permanecen en la zona, salvo que se omitan los flujos dentro de las zonas.</translation>
</message>
<message>
<source>Field with the known number of commuters who work in each zone. The flows into a zone then add up to it, by iterative proportional fitting. NULL is unknown.</source>
<translation>Campo con el número conocido de personas que se desplazan para trabajar en cada zona. Los flujos que llegan a una zona suman entonces este número, mediante ajuste proporcional iterativo. NULL significa desconocido.</translation>
</message>
<message>
<source>Field with the latitude of the destination, in degrees.</source>
<translation>Campo con la latitud del destino, en grados.</translation>
</message>
<message>
<source>Field with the latitude of the origin, in degrees.</source>
<translation>Campo con la latitud del origen, en grados.</translation>
</message>
<message>
<source>Field with the longitude of the destination, in degrees.</source>
<translation>Campo con la longitud del destino, en grados.</translation>
</message>
<message>
<source>Field with the longitude of the origin, in degrees (EPSG:4326). With all four fields the places are these points.</source>
<translation>Campo con la longitud del origen, en grados (EPSG:4326). Con los cuatro campos, los lugares son estos puntos.</translation>
</message>
<message>
<source>Field with the names of the polygons, copied to the field polygon. Without it: the feature id.</source>
<translation>Campo con los nombres de los polígonos, que se copia en el campo polygon. Sin él, el identificador del objeto espacial.</translation>
</message>
<message>
<source>Field with the names of the zones for the fields origin and destination, each once. If it is empty, the field h3 where the layer has one, otherwise the feature id.</source>
<translation>Campo con los nombres de las zonas para los campos origin y destination, cada uno una sola vez. Si se deja vacío, el campo h3 cuando la capa lo tiene; en otro caso, el id del objeto espacial.</translation>
</message>
<message>
<source>Field with the number of people</source>
<translation>Campo con el número de personas</translation>
</message>
<message>
<source>Field with the number of people who live in each zone, 0 or more. NULL counts as 0.</source>
<translation>Campo con el número de personas que viven en cada zona, 0 o mayor. NULL cuenta como 0.</translation>
</message>
<message>
<source>Field with the origin: a name in the layer of places, or an H3 cell. If it is empty, the field origin.</source>
<translation>Campo con el origen: un nombre de la capa de lugares o una celda H3. Si se deja vacío, el campo origin.</translation>
</message>
<message>
<source>Field with the origin: a name in the layer of zones, or an H3 cell. If it is empty, the field origin. Not used for trips.</source>
<translation>Campo con el origen: un nombre de la capa de zonas o una celda H3. Si se deja vacío, el campo origin. No se usa para viajes.</translation>
</message>
<message>
<source>Field with the population</source>
<translation>Campo con la población</translation>
</message>
<message>
<source>Field with the population of the cells</source>
<translation>Campo con la población de las celdas</translation>
</message>
<message>
<source>Field with the size of the flow, such as a number of people, 0 or more. If it is empty, the field flow where the layer has one; otherwise each row counts 1.</source>
<translation>Campo con la magnitud del flujo, como un número de personas, 0 o mayor. Si se deja vacío, el campo flow cuando la capa lo tiene; en otro caso, cada fila cuenta como 1.</translation>
</message>
<message>
<source>Field with the time of a point: a date and time, a number, or text such as 2024-03-01 08:15:00. The points of a trip are sorted by it.</source>
<translation>Campo con el momento de cada punto: una fecha y hora, un número o un texto como 2024-03-01 08:15:00. Los puntos de un viaje se ordenan según este campo.</translation>
</message>
<message>
<source>Fields</source>
<translation>Campos</translation>
</message>
<message>
<source>Fields by cell</source>
<translation>Campos por celda</translation>
</message>
<message>
<source>Fields that {} cannot name as they are: {}.</source>
<translation>Campos que {} no puede nombrar tal cual: {}.</translation>
</message>
<message>
<source>Fields with counts</source>
<translation>Campos con recuentos</translation>
</message>
<message>
<source>Fields with means or shares</source>
<translation>Campos con medias o proporciones</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on.</source>
<translation>Campos con el embedding, u otros campos numéricos que usar en su lugar. Por defecto: emb_000, emb_001, etc.</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on. At least three.</source>
<translation>Campos con el embedding, u otros campos numéricos que usar en su lugar. Por defecto: emb_000, emb_001, etc. Al menos tres.</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on. Predict needs the same fields.</source>
<translation>Campos con el embedding, u otros campos numéricos que usar en su lugar. Por defecto: emb_000, emb_001, etc. «Predecir» necesita los mismos campos.</translation>
</message>
<message numerus="yes">
<source>Fields: {:,}.</source>
<translation>
<numerusform>Campos: {:,}.</numerusform>
<numerusform>Campos: {:,}.</numerusform>
</translation>
</message>
<message>
<source>File created by Fit predictor (.predictor), in the dialog from a list as in Predict. Training features have names if a field with names was chosen there.</source>
<translation>Archivo creado por «Ajustar predictor» (.predictor); en el diálogo se elige de una lista, como en «Predecir». Los objetos de entrenamiento tienen nombre si allí se eligió un campo de nombre.</translation>
</message>
<message>
<source>File created by Fit predictor (.predictor). The dialog lists those in the project's folder and in MobCLIP's data folder, the latest first, with the indicator and the model; the last entry chooses another file.</source>
<translation>Archivo creado por «Ajustar predictor» (.predictor). El diálogo muestra los de la carpeta del proyecto y los de la carpeta de datos de MobCLIP, primero el más reciente, con el indicador y el modelo; la última entrada permite elegir otro archivo.</translation>
</message>
<message>
<source>File with the weights (.pth, .pt, .ckpt, .whl or .onnx).</source>
<translation>Archivo con los pesos (.pth, .pt, .ckpt, .whl u .onnx).</translation>
</message>
<message>
<source>Find similar places</source>
<translation>Buscar lugares similares</translation>
</message>
<message>
<source>Fit predictor</source>
<translation>Ajustar predictor</translation>
</message>
<message>
<source>Fit the logarithm of an indicator above 0, or the logit of a share between 0 and 1. Predictions are transformed back with a correction for bias (Duan's smearing estimator).</source>
<translation>Ajustar el logaritmo de un indicador mayor que 0 o el logit de una proporción entre 0 y 1. Las predicciones se transforman de vuelta con una corrección del sesgo (estimador «smearing» de Duan).</translation>
</message>
<message>
<source>Fits a probe (the small model from embedding to indicator) to the features where the indicator is known, and writes it to a file for Predict. It is cross-validated twice. Spatial block cross-validation holds out whole blocks or regions, far from the training features: judge the predictor by this score. Random cross-validation holds out single features and is too optimistic, because neighbours are alike. The errors in held-out blocks give the prediction intervals of Predict, and the training features its area of applicability.</source>
<translation>Ajusta una sonda (el pequeño modelo que va del embedding al indicador) a los objetos espaciales con indicador conocido y la escribe en un archivo para «Predecir». Se valida de forma cruzada dos veces. La validación cruzada por bloques espaciales reserva bloques o regiones enteros, lejos de los objetos de entrenamiento: evalúe el predictor según esta puntuación. La validación cruzada aleatoria reserva objetos sueltos y es demasiado optimista, porque los vecinos se parecen. Los errores en los bloques reservados dan los intervalos de predicción de «Predecir»; los objetos de entrenamiento, su área de aplicabilidad.</translation>
</message>
<message>
<source>Fitted on {:,} places.</source>
<translation>Ajustado con {:,} lugares.</translation>
</message>
<message>
<source>Flow field</source>
<translation>Campo de flujo</translation>
</message>
<message>
<source>Flow map</source>
<translation>Mapa de flujos</translation>
</message>
<message>
<source>Flow map of {}</source>
<translation>Mapa de flujos de {}</translation>
</message>
<message>
<source>Flows</source>
<translation>Flujos</translation>
</message>
<message>
<source>Flows between cells</source>
<translation>Flujos entre celdas</translation>
</message>
<message>
<source>Flows between cells ({})</source>
<translation>Flujos entre celdas ({})</translation>
</message>
<message>
<source>Flows between the polygons</source>
<translation>Flujos entre los polígonos</translation>
</message>
<message>
<source>Flows between two zones or cells that sum to less are left out, so that no small group of people can be recognised (k-anonymity). For trips, a number of trips.</source>
<translation>Se omiten los flujos entre dos zonas o celdas que suman menos, para que no se pueda reconocer a ningún grupo pequeño de personas (k-anonimato). Para viajes, es un número de viajes.</translation>
</message>
<message>
<source>Flows by cell</source>
<translation>Flujos por celda</translation>
</message>
<message>
<source>Flows have an effect only with layers of fields: choose such layers, or leave out the flows.</source>
<translation>Los flujos solo tienen efecto junto con capas de campos: elija alguna o prescinda de los flujos.</translation>
</message>
<message>
<source>Flows or points of trips</source>
<translation>Flujos o puntos de viajes</translation>
</message>
<message>
<source>Flows to cells</source>
<translation>Flujos a celdas</translation>
</message>
<message>
<source>Folder of wheels (offline)</source>
<translation>Carpeta de wheels (sin conexión)</translation>
</message>
<message>
<source>Folder of wheels, to install without a network</source>
<translation>Carpeta de wheels, para instalar sin red</translation>
</message>
<message>
<source>For windows: pixels on each side of the one at the centre of a cell. 2 makes windows of 5 x 5 pixels.</source>
<translation>Para ventanas: píxeles a cada lado del píxel situado en el centro de la celda. Con 2 se obtienen ventanas de 5 x 5 píxeles.</translation>
</message>
<message>
<source>From file …</source>
<translation>Desde archivo…</translation>
</message>
<message>
<source>From layers to clusters</source>
<translation>De capas a agrupamientos</translation>
</message>
<message>
<source>Functions of position that are used</source>
<translation>Funciones de la posición utilizadas</translation>
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
<translation>Indique los cuatro campos con longitudes y latitudes o ninguno de ellos.</translation>
</message>
<message>
<source>Give an extent or a polygon layer.</source>
<translation>Indique una extensión o una capa de polígonos.</translation>
</message>
<message>
<source>Give both the trip field and the time field.</source>
<translation>Indique tanto el campo de viaje como el campo de tiempo.</translation>
</message>
<message>
<source>Give either the layer {}, or the fields with longitudes and latitudes.</source>
<translation>Indique la capa {} o los campos con longitudes y latitudes, no ambas cosas.</translation>
</message>
<message>
<source>Give either zones, or the fields of trips.</source>
<translation>Indique zonas o los campos de viajes, no ambas cosas.</translation>
</message>
<message>
<source>Give reference places: an expression, a reference layer, or a selection in the input.</source>
<translation>Indique los lugares de referencia: una expresión, una capa de referencia o una selección en la entrada.</translation>
</message>
<message>
<source>Give the new field a name.</source>
<translation>Dé un nombre al campo nuevo.</translation>
</message>
<message>
<source>Graph convolution</source>
<translation>Convolución de grafos</translation>
</message>
<message>
<source>Graph convolution (torch-geometric)</source>
<translation>Convolución de grafos (torch-geometric)</translation>
</message>
<message>
<source>Gravity model</source>
<translation>Modelo de gravedad</translation>
</message>
<message>
<source>Grid</source>
<translation>Cuadrícula</translation>
</message>
<message>
<source>Groups features with similar embeddings by k-means. The field cluster numbers the clusters by size, 1 for the largest; it is NULL where there is no embedding. The layer is styled with one colour per cluster, and the legend counts the features of each.</source>
<translation>Agrupa los objetos espaciales con embeddings similares mediante k-medias. El campo cluster numera los agrupamientos por tamaño, 1 para el mayor; es NULL donde no hay embedding. La capa se muestra con un color por agrupamiento, y la leyenda cuenta los objetos de cada uno.</translation>
</message>
<message>
<source>Groups of packages that are installed</source>
<translation>Grupos de paquetes instalados</translation>
</message>
<message>
<source>H3 cells</source>
<translation>Celdas H3</translation>
</message>
<message>
<source>H3 cells of one resolution, as a rule the output of Create grid.</source>
<translation>Celdas H3 de una sola resolución; por lo general, la salida de «Crear cuadrícula».</translation>
</message>
<message>
<source>H3 cells, polygons or points with the indicator, in any CRS. Each model computes embeddings as in Compute embeddings; only features inside the valid domain of all models are used.</source>
<translation>Celdas H3, polígonos o puntos con el indicador, en cualquier SRC. Cada modelo calcula embeddings como en «Calcular embeddings»; solo se usan los objetos espaciales dentro del dominio de validez de todos los modelos.</translation>
</message>
<message>
<source>H3 cells, polygons or points, in any CRS. A cell gets its own embedding, one smaller than the cells of the model that of the cell that holds it, and a larger one the mean of those in it; a polygon gets the weighted mean of the cells that it overlaps, and a point the embedding of its location. Lines are not supported.</source>
<translation>Celdas H3, polígonos o puntos, en cualquier SRC. Una celda recibe su propio embedding; una menor que las celdas del modelo, el de la celda que la contiene, y una mayor, la media de los de las celdas que contiene; un polígono recibe la media ponderada de las celdas con las que se solapa, y un punto, el embedding de su ubicación. No se admiten líneas.</translation>
</message>
<message>
<source>H3 resolution</source>
<translation>Resolución H3</translation>
</message>
<message>
<source>H3 resolution of the cells, 0 to 15: 5 is some 250 km² a cell, 6 some 36 km², 7 some 5 km². The smallest polygons are best about as large as a cell.</source>
<translation>Resolución H3 de las celdas, de 0 a 15: 5 equivale a unos 250 km² por celda; 6, a unos 36 km²; 7, a unos 5 km². Lo mejor es que los polígonos más pequeños tengan aproximadamente el tamaño de una celda.</translation>
</message>
<message>
<source>H3 resolution: the size of the cells, from 0 (4.4 million km² on average) through 6 (36 km²) and 8 (0.7 km²) to 15 (1 m²). The model us-open has embeddings at resolution 6.</source>
<translation>Resolución H3: el tamaño de las celdas, de 0 (4,4 millones de km² de media), pasando por 6 (36 km²) y 8 (0,7 km²), a 15 (1 m²). El modelo us-open tiene embeddings en la resolución 6.</translation>
</message>
<message>
<source>HTML files (*.html)</source>
<translation>Archivos HTML (*.html)</translation>
</message>
<message>
<source>Help</source>
<translation>Ayuda</translation>
</message>
<message>
<source>How many threads the backend computes with at most.</source>
<translation>Número máximo de hilos con los que calcula el backend.</translation>
</message>
<message>
<source>How mora and satclip compute spherical harmonics. exact: to full precision, the better choice for maps. as-trained: with the rounding errors of the formula that the authors trained with, to reproduce published results; for satclip with L = 40 they reach 0.01 at 60° and 0.1 at 70° north or south. Below 50°, and everywhere for mora and L = 10, they are negligible.</source>
<translation>Cómo calculan mora y satclip los armónicos esféricos. exact: con precisión completa, la mejor opción para mapas. as-trained: con los errores de redondeo de la fórmula con la que entrenaron los autores, para reproducir resultados publicados; en satclip con L = 40 llegan a 0,01 en los 60° y a 0,1 en los 70° de latitud norte o sur. Por debajo de los 50°, y en todas partes para mora y L = 10, son despreciables.</translation>
</message>
<message>
<source>How much higher R² is with position than without, by ridge regression in cross-validation with held-out blocks or regions. Empty where position is none.</source>
<translation>Cuánto mayor es R² con la posición que sin ella, mediante regresión ridge en validación cruzada con bloques o regiones reservados. Vacío si la posición es none.</translation>
</message>
<message>
<source>Image encoder</source>
<translation>Codificador de imágenes</translation>
</message>
<message>
<source>Import encoder</source>
<translation>Importar codificador</translation>
</message>
<message>
<source>Import encoder …</source>
<translation>Importar codificador…</translation>
</message>
<message>
<source>Importing encoders</source>
<translation>Importación de codificadores</translation>
</message>
<message>
<source>In a window around the centre</source>
<translation>En una ventana alrededor del centro</translation>
</message>
<message>
<source>In place of the raster: points, polygons whose centroids count, or a table with a field h3, with a population each.</source>
<translation>En lugar del ráster: puntos, polígonos (cuentan sus centroides) o una tabla con un campo h3, cada uno con su población.</translation>
</message>
<message>
<source>In the cell, by share of area</source>
<translation>En la celda, por proporción de área</translation>
</message>
<message>
<source>Indicator</source>
<translation>Indicador</translation>
</message>
<message>
<source>Inductive (masked prediction; embeds new cells too)</source>
<translation>Inductivo (predicción enmascarada; también calcula embeddings de celdas nuevas)</translation>
</message>
<message>
<source>Install Python 3.12 (64-bit) from python.org or the Microsoft Store; no administrator is needed.</source>
<translation>Instale Python 3.12 (64 bits) desde python.org o Microsoft Store; no se necesita un administrador.</translation>
</message>
<message>
<source>Install Python 3.12 from python.org.</source>
<translation>Instale Python 3.12 desde python.org.</translation>
</message>
<message>
<source>Install backend</source>
<translation>Instalar backend</translation>
</message>
<message>
<source>Install the packages python3 and python3-venv of your system.</source>
<translation>Instale los paquetes python3 y python3-venv de su sistema.</translation>
</message>
<message>
<source>Installing</source>
<translation>Instalando</translation>
</message>
<message>
<source>Interpreter not found</source>
<translation>Intérprete no encontrado</translation>
</message>
<message>
<source>Interpreter of your own</source>
<translation>Intérprete propio</translation>
</message>
<message>
<source>It is installed: other dialogs list it as {}.</source>
<translation>Está instalado: otros diálogos lo muestran como {}.</translation>
</message>
<message>
<source>It is named by the environment variable {}, which goes before the setting.</source>
<translation>Lo indica la variable de entorno {}, que tiene prioridad sobre la configuración.</translation>
</message>
<message>
<source>Its packages are those of another version of the plugin: press Set up to renew them.</source>
<translation>Sus paquetes son los de otra versión del complemento: pulse «Configurar» para renovarlos.</translation>
</message>
<message>
<source>Keep the embeddings</source>
<translation>Conservar los embeddings</translation>
</message>
<message>
<source>Kind field</source>
<translation>Campo de tipo</translation>
</message>
<message>
<source>Latitude of the destination</source>
<translation>Latitud del destino</translation>
</message>
<message>
<source>Latitude of the origin</source>
<translation>Latitud del origen</translation>
</message>
<message>
<source>Latitude, longitude</source>
<translation>Latitud, longitud</translation>
</message>
<message>
<source>Layer with embeddings</source>
<translation>Capa con embeddings</translation>
</message>
<message>
<source>Layer with embeddings and the indicator, in any CRS.</source>
<translation>Capa con embeddings y el indicador, en cualquier SRC.</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings.</source>
<translation>Capa con embeddings, como la que crea «Calcular embeddings».</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings. The geometry is not used.</source>
<translation>Capa con embeddings, como la que crea «Calcular embeddings». La geometría no se usa.</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings. To compare with the selected features, select them and leave the expression and the reference layer empty.</source>
<translation>Capa con embeddings, como la que crea «Calcular embeddings». Para comparar con los objetos espaciales seleccionados, selecciónelos y deje vacías la expresión y la capa de referencia.</translation>
</message>
<message>
<source>Layer with embeddings, computed with the same model as those that the predictor was fitted on.</source>
<translation>Capa con embeddings, calculados con el mismo modelo que aquellos con los que se ajustó el predictor.</translation>
</message>
<message>
<source>Layers or tables with the fields origin and destination (H3 cells), flow (a number; each row is 1 without it) and kind (text, where there are several kinds), such as the flows of Flows to cells. Not needed, but what flows say of places is worth most.</source>
<translation>Capas o tablas con los campos origin y destination (celdas H3), flow (un número; sin él, cada fila cuenta como 1) y kind (texto, si hay varios tipos), como los flujos de «Flujos a celdas». No son necesarias, pero lo que los flujos dicen de los lugares es lo más valioso.</translation>
</message>
<message>
<source>Layers with fields by H3 cell</source>
<translation>Capas con campos por celda H3</translation>
</message>
<message>
<source>Layers with fields of the places</source>
<translation>Capas con campos de los lugares</translation>
</message>
<message>
<source>Layers with the field h3 and numeric fields, as the algorithms of the group Training write them: places are then embedded from these fields, also places that the model was not trained on. Fields are matched by name with those that the model was trained on; other fields are left out, and fields that are missing count as unknown. Averages over the cells around and along flows are made of these layers, so that they should hold the neighbours of the places too. The model must have an encoder of fields, as Train model makes it by default.</source>
<translation>Capas con el campo h3 y campos numéricos, como las que escriben los algoritmos del grupo «Entrenamiento»: el embedding de los lugares se calcula entonces a partir de estos campos, también el de lugares con los que no se entrenó el modelo. Los campos se emparejan por su nombre con aquellos con los que se entrenó el modelo; los demás se omiten, y los que faltan se tratan como desconocidos. Con estas capas se calculan promedios sobre las celdas vecinas y a lo largo de los flujos, por lo que deben contener también las celdas vecinas de los lugares. El modelo debe tener un codificador de campos, como los que crea «Entrenar modelo» por defecto.</translation>
</message>
<message>
<source>Layers with the field h3 and numeric fields, one feature for each cell, all of one H3 resolution and of one region, as the other algorithms of this group make them. Each layer is a modality. It has the name that was given where the layer was made, whatever the layer is called now, else that of the layer; of several with one name all but the first have a number, and the log says so. Cells may be missing from some layers, and NULL is fine. At least 100 cells, and at most 1,000 fields in a layer; more layers that say different things make a better model. Leave out what the model is to predict later.</source>
<translation>Capas con el campo h3 y campos numéricos, un objeto espacial por celda, todas con la misma resolución H3 y de una misma región, como las que crean los demás algoritmos de este grupo. Cada capa es una modalidad. Recibe el nombre que se indicó al crear la capa, se llame como se llame la capa ahora, o, en su defecto, el de la capa; si varias tienen el mismo nombre, todas menos la primera llevan un número, y el registro lo indica. En algunas capas pueden faltar celdas, y se admite NULL. Al menos 100 celdas y, como máximo, 1000 campos por capa; con más capas que aporten información distinta, el modelo es mejor. No incluya lo que el modelo deba predecir después.</translation>
</message>
<message>
<source>Layers with the fields origin and destination (H3 cells), and perhaps flow and kind, as Flows to cells writes them: fields are averaged along these flows where the model was trained with flows.</source>
<translation>Capas con los campos origin y destination (celdas H3) y, si procede, flow y kind, como las escribe «Flujos a celdas»: los campos se promedian a lo largo de estos flujos si el modelo se entrenó con flujos.</translation>
</message>
<message>
<source>Learned from commuting in several countries</source>
<translation>Aprendido de los desplazamientos al trabajo en varios países</translation>
</message>
<message>
<source>Learning task</source>
<translation>Tarea de aprendizaje</translation>
</message>
<message>
<source>Level (nominal coverage) of the prediction intervals in % (0: no intervals)</source>
<translation>Nivel (cobertura nominal) de los intervalos de predicción en % (0: sin intervalos)</translation>
</message>
<message>
<source>Level (nominal coverage) of the prediction intervals in per cent, from 50 to 99.9; 0 for no intervals.</source>
<translation>Nivel (cobertura nominal) de los intervalos de predicción en tanto por ciento, de 50 a 99,9; 0 para no calcular intervalos.</translation>
</message>
<message>
<source>Licence</source>
<translation>Licencia</translation>
</message>
<message>
<source>Licence of the model</source>
<translation>Licencia del modelo</translation>
</message>
<message>
<source>Licence of the model, which follows from those of the layers, such as ODbL 1.0 for OpenStreetMap.</source>
<translation>Licencia del modelo, que depende de las de las capas, como ODbL 1.0 para OpenStreetMap.</translation>
</message>
<message>
<source>Licence of the model.</source>
<translation>Licencia del modelo.</translation>
</message>
<message>
<source>Licence of the weights</source>
<translation>Licencia de los pesos</translation>
</message>
<message>
<source>Licence of the weights, stored in the model. Default: what the authors of mora, satclip and geoclip state; none for onnx.</source>
<translation>Licencia de los pesos, que se guarda en el modelo. Por defecto: la que indican los autores de mora, satclip y geoclip; ninguna para onnx.</translation>
</message>
<message>
<source>LightGCN (of the MobCLIP paper; needs flows)</source>
<translation>LightGCN (del artículo de MobCLIP; necesita flujos)</translation>
</message>
<message>
<source>Lines in EPSG:4326 with the fields origin, destination, kind (estimated), flow (people) and distance_km (between the centroids, along the great circle), the largest first.</source>
<translation>Líneas en EPSG:4326 con los campos origin, destination, kind (estimated), flow (personas) y distance_km (entre los centroides, a lo largo del círculo máximo), primero las mayores.</translation>
</message>
<message>
<source>Lines in EPSG:4326 with the fields rank (1 for the strongest), origin, destination, kind where there are several, flow, share (of all flow between different places, 0 to 1) and distance_km (along the great circle).</source>
<translation>Líneas en EPSG:4326 con los campos rank (1 para el mayor), origin, destination, kind si hay varios tipos, flow, share (proporción de todo el flujo entre lugares distintos, de 0 a 1) y distance_km (a lo largo del círculo máximo).</translation>
</message>
<message>
<source>List the models</source>
<translation>Listar los modelos</translation>
</message>
<message>
<source>Locally weighted prediction intervals</source>
<translation>Intervalos de predicción ponderados localmente</translation>
</message>
<message>
<source>Logarithm</source>
<translation>Logaritmo</translation>
</message>
<message>
<source>Logit</source>
<translation>Logit</translation>
</message>
<message>
<source>Longitude of the destination</source>
<translation>Longitud del destino</translation>
</message>
<message>
<source>Longitude of the origin</source>
<translation>Longitud del origen</translation>
</message>
<message>
<source>Longitude, latitude</source>
<translation>Longitud, latitud</translation>
</message>
<message>
<source>Look for Python</source>
<translation>Buscar Python</translation>
</message>
<message>
<source>Looking for Python …</source>
<translation>Buscando Python…</translation>
</message>
<message>
<source>Lower end of its 95 % confidence interval.</source>
<translation>Extremo inferior de su intervalo de confianza del 95 %.</translation>
</message>
<message>
<source>Made with {} of MobCLIP {} for QGIS.</source>
<translation>Creado con «{}» de MobCLIP {} para QGIS.</translation>
</message>
<message>
<source>Making an environment with Python {} ({})</source>
<translation>Creando un entorno con Python {} ({})</translation>
</message>
<message>
<source>Map flows</source>
<translation>Cartografiar flujos</translation>
</message>
<message>
<source>Maps (one is shown at a time)</source>
<translation>Mapas (se muestra uno cada vez)</translation>
</message>
<message>
<source>Maximum number of categories</source>
<translation>Número máximo de categorías</translation>
</message>
<message>
<source>Maximum number of cells</source>
<translation>Número máximo de celdas</translation>
</message>
<message>
<source>Maximum number of flows</source>
<translation>Número máximo de flujos</translation>
</message>
<message>
<source>Mean R² of columns predicted from the others</source>
<translation>R² medio de las columnas predichas a partir de las demás</translation>
</message>
<message>
<source>Mean R² of the groups of fields predicted from the others, in cells that training did not see.</source>
<translation>R² medio de los grupos de campos predichos a partir de los demás, en celdas no usadas en el entrenamiento.</translation>
</message>
<message>
<source>Mean cosine similarity of int8 to float32</source>
<translation>Similitud coseno media de int8 con float32</translation>
</message>
<message>
<source>Mean cosine similarity of int8 to float32: {}.</source>
<translation>Similitud coseno media de int8 con float32: {}.</translation>
</message>
<message>
<source>Mean cosine similarity of the embeddings with 8-bit weights to those with full precision; 1 is equal. Empty without 8-bit weights.</source>
<translation>Similitud coseno media de los embeddings con pesos de 8 bits con los de precisión completa; 1 es igual. Vacía sin pesos de 8 bits.</translation>
</message>
<message>
<source>Mean silhouette</source>
<translation>Silueta media</translation>
</message>
<message>
<source>Mean silhouette coefficient, from -1 to 1: near 1 the clusters are well separated, near 0 they overlap.</source>
<translation>Coeficiente de silueta medio, de -1 a 1: cerca de 1, los agrupamientos están bien separados; cerca de 0, se solapan.</translation>
</message>
<message>
<source>Measures by cross-validation how well embeddings predict an indicator, and writes a report to open and share. Features are held out as whole regions, as whole H3 blocks, at the distances of the features to predict (kNNDM), and at random, side by side. The same is done without embeddings, as baselines: means, nearest features, longitude and latitude, spherical harmonics, and other fields of your choice. All scores have 95 % confidence intervals; a difference is called better or worse only where its interval excludes zero.</source>
<translation>Mide mediante validación cruzada hasta qué punto los embeddings predicen bien un indicador y escribe un informe para abrir y compartir. Los objetos espaciales se reservan por regiones enteras, por bloques H3 enteros, a las distancias de los objetos que se van a predecir (kNNDM) y al azar, en paralelo. Lo mismo se hace sin embeddings, como referencia: medias, objetos más próximos, longitud y latitud, armónicos esféricos y otros campos a su elección. Todas las puntuaciones tienen intervalos de confianza del 95 %; una diferencia se califica de mejor o peor solo si su intervalo excluye el cero.</translation>
</message>
<message>
<source>Megabytes downloaded</source>
<translation>Megabytes descargados</translation>
</message>
<message>
<source>Megabytes that were downloaded.</source>
<translation>Megabytes que se descargaron.</translation>
</message>
<message>
<source>Minimum flow</source>
<translation>Flujo mínimo</translation>
</message>
<message>
<source>Minimum number of points of a category</source>
<translation>Número mínimo de puntos de una categoría</translation>
</message>
<message>
<source>MobCLIP example: Ohio</source>
<translation>Ejemplo de MobCLIP: Ohio</translation>
</message>
<message>
<source>MobCLIP is ready.</source>
<translation>MobCLIP está listo.</translation>
</message>
<message>
<source>MobCLIP location embeddings {}</source>
<translation>Embeddings de ubicaciones de MobCLIP {}</translation>
</message>
<message>
<source>MobCLIP models (*.mobclip)</source>
<translation>Modelos de MobCLIP (*.mobclip)</translation>
</message>
<message>
<source>MobCLIP models (*.mobclip);;All files (*)</source>
<translation>Modelos de MobCLIP (*.mobclip);;Todos los archivos (*)</translation>
</message>
<message>
<source>MobCLIP needs its packages ({} MB).</source>
<translation>MobCLIP necesita sus paquetes ({} MB).</translation>
</message>
<message>
<source>MobCLIP needs its packages.</source>
<translation>MobCLIP necesita sus paquetes.</translation>
</message>
<message>
<source>MobCLIP needs its packages: press Set up.</source>
<translation>MobCLIP necesita sus paquetes: pulse «Configurar».</translation>
</message>
<message>
<source>MobCLIP or MoRA (China)</source>
<translation>MobCLIP o MoRA (China)</translation>
</message>
<message>
<source>MobCLIP was uninstalled.</source>
<translation>Se ha desinstalado MobCLIP.</translation>
</message>
<message>
<source>MobCLIP was updated and needs other versions of its packages.</source>
<translation>MobCLIP se ha actualizado y necesita otras versiones de sus paquetes.</translation>
</message>
<message>
<source>MobCLIP was updated and needs other versions of its packages: press Set up.</source>
<translation>MobCLIP se ha actualizado y necesita otras versiones de sus paquetes: pulse «Configurar».</translation>
</message>
<message>
<source>Model</source>
<translation>Modelo</translation>
</message>
<message>
<source>Model information</source>
<translation>Información del modelo</translation>
</message>
<message>
<source>Model of flows</source>
<translation>Modelo de flujos</translation>
</message>
<message>
<source>Model that knows where people live, such as us-open: features that are cells or other polygons are weighted by the people who live in them, as the model counts them. For means, in place of the weight field.</source>
<translation>Modelo que sabe dónde vive la población, como us-open: los objetos espaciales que son celdas u otros polígonos se ponderan por las personas que viven en ellos, según el recuento del modelo. Para medias, en lugar del campo de ponderación.</translation>
</message>
<message>
<source>Model: {} ({}).</source>
<translation>Modelo: {} ({}).</translation>
</message>
<message>
<source>Models</source>
<translation>Modelos</translation>
</message>
<message>
<source>Name</source>
<translation>Nombre</translation>
</message>
<message>
<source>Name field of the features</source>
<translation>Campo de nombre de los objetos espaciales</translation>
</message>
<message>
<source>Name field of the places</source>
<translation>Campo de nombre de los lugares</translation>
</message>
<message>
<source>Name field of the polygons</source>
<translation>Campo de nombre de los polígonos</translation>
</message>
<message>
<source>Name field of the zones</source>
<translation>Campo de nombre de las zonas</translation>
</message>
<message>
<source>Name of an installed model, such as us-open for its newest version or us-open-1.1 for that version, or path of a model (a .mobclip file or a folder).</source>
<translation>Nombre de un modelo instalado, como us-open para su versión más reciente o us-open-1.1 para esa versión, o ruta de un modelo (un archivo .mobclip o una carpeta).</translation>
</message>
<message>
<source>Name of the field for the predictions. Existing fields of this name are replaced, as are lower, upper, probability, likely, dissimilarity and inside_aoa.</source>
<translation>Nombre del campo para las predicciones. Se sustituyen los campos que ya existan con este nombre, así como lower, upper, probability, likely, dissimilarity e inside_aoa.</translation>
</message>
<message>
<source>Name of the field with the number of people in each cell. With it, inhabited cells are learned from more often and those without people not at all. Without it all cells count alike.</source>
<translation>Nombre del campo con el número de personas de cada celda. Con él, se aprende más a menudo de las celdas habitadas y nunca de las deshabitadas. Sin él, todas las celdas cuentan por igual.</translation>
</message>
<message>
<source>Name of the indicator.</source>
<translation>Nombre del indicador.</translation>
</message>
<message>
<source>Name of the modality</source>
<translation>Nombre de la modalidad</translation>
</message>
<message>
<source>Name of the modality, such as noise, used in the name of the layer.</source>
<translation>Nombre de la modalidad, como ruido, que se usa en el nombre de la capa.</translation>
</message>
<message>
<source>Name of the modality, used in the name of the layer.</source>
<translation>Nombre de la modalidad, que se usa en el nombre de la capa.</translation>
</message>
<message>
<source>Name of the modality, used in the names of the fields and of the layer.</source>
<translation>Nombre de la modalidad, que se usa en los nombres de los campos y de la capa.</translation>
</message>
<message>
<source>Name of the modality, with which the names of its fields begin.</source>
<translation>Nombre de la modalidad, con el que empiezan los nombres de sus campos.</translation>
</message>
<message>
<source>Name of the model, stored in it. Default: the name of the encoder.</source>
<translation>Nombre del modelo, que se guarda en él. Por defecto: el nombre del codificador.</translation>
</message>
<message>
<source>Name of the new field</source>
<translation>Nombre del campo nuevo</translation>
</message>
<message>
<source>Nearest neighbours (k-NN)</source>
<translation>Vecinos más próximos (k-NN)</translation>
</message>
<message>
<source>Neural network (MLP)</source>
<translation>Red neuronal (MLP)</translation>
</message>
<message>
<source>No Python {} to {} was found to set up MobCLIP with.</source>
<translation>No se encontró ningún Python de {} a {} con el que configurar MobCLIP.</translation>
</message>
<message>
<source>No installed model is valid there; Import encoder adds models.</source>
<translation>Ningún modelo instalado es válido allí; «Importar codificador» añade modelos.</translation>
</message>
<message>
<source>No installed model is valid where the layer {0} ({1}) lies; Import encoder adds models.</source>
<translation>Ningún modelo instalado es válido donde se encuentra la capa {0} ({1}); «Importar codificador» añade modelos.</translation>
</message>
<message>
<source>No predictor found: run Fit predictor first</source>
<translation>No hay ningún predictor: ejecute antes «Ajustar predictor»</translation>
</message>
<message>
<source>No reference place was found: check the expression or the reference layer.</source>
<translation>No se encontró ningún lugar de referencia: compruebe la expresión o la capa de referencia.</translation>
</message>
<message>
<source>None</source>
<translation>Ninguna</translation>
</message>
<message>
<source>Not ready.</source>
<translation>No está listo.</translation>
</message>
<message>
<source>Not ready. There is no model: install the plugin again.</source>
<translation>No está listo. No hay ningún modelo: instale de nuevo el complemento.</translation>
</message>
<message>
<source>Not set up</source>
<translation>Sin configurar</translation>
</message>
<message>
<source>Nothing was installed.</source>
<translation>No se instaló nada.</translation>
</message>
<message>
<source>Number of cells</source>
<translation>Número de celdas</translation>
</message>
<message>
<source>Number of cells created.</source>
<translation>Número de celdas creadas.</translation>
</message>
<message>
<source>Number of cells of the model.</source>
<translation>Número de celdas del modelo.</translation>
</message>
<message>
<source>Number of cells that have a value in none of the new fields.</source>
<translation>Número de celdas sin valor en ninguna columna.</translation>
</message>
<message>
<source>Number of cells.</source>
<translation>Número de celdas.</translation>
</message>
<message>
<source>Number of clusters</source>
<translation>Número de agrupamientos</translation>
</message>
<message>
<source>Number of clusters (0: chosen by silhouette)</source>
<translation>Número de agrupamientos (0: elegido por silueta)</translation>
</message>
<message>
<source>Number of clusters, at least 2. With 0, the number between 3 and 12 that has the largest mean silhouette.</source>
<translation>Número de agrupamientos, 2 como mínimo. Con 0, el número entre 3 y 12 que tiene la mayor silueta media.</translation>
</message>
<message>
<source>Number of clusters.</source>
<translation>Número de agrupamientos.</translation>
</message>
<message>
<source>Number of clusters. 0: chosen by the silhouette.</source>
<translation>Número de agrupamientos. Con 0 se elige automáticamente.</translation>
</message>
<message>
<source>Number of examples per place</source>
<translation>Número de ejemplos por lugar</translation>
</message>
<message>
<source>Number of features</source>
<translation>Número de objetos espaciales</translation>
</message>
<message>
<source>Number of features used: those with an embedding, the indicator and a geometry.</source>
<translation>Número de objetos espaciales usados: los que tienen embedding, indicador y geometría.</translation>
</message>
<message>
<source>Number of features used: those with the indicator and a geometry, inside the valid domain of all models.</source>
<translation>Número de objetos espaciales usados: los que tienen indicador y geometría y están dentro del dominio de validez de todos los modelos.</translation>
</message>
<message>
<source>Number of features without a prediction.</source>
<translation>Número de objetos espaciales sin predicción.</translation>
</message>
<message>
<source>Number of features without an embedding.</source>
<translation>Número de objetos espaciales sin embedding.</translation>
</message>
<message>
<source>Number of features.</source>
<translation>Número de objetos espaciales.</translation>
</message>
<message>
<source>Number of flows</source>
<translation>Número de flujos</translation>
</message>
<message>
<source>Number of flows between cells</source>
<translation>Número de flujos entre celdas</translation>
</message>
<message>
<source>Number of flows between the cells, 0 where they are not written.</source>
<translation>Número de flujos entre las celdas, 0 si no se escriben.</translation>
</message>
<message>
<source>Number of flows drawn.</source>
<translation>Número de flujos dibujados.</translation>
</message>
<message>
<source>Number of flows to draw: the strongest.</source>
<translation>Número de flujos que se dibujan: los mayores.</translation>
</message>
<message>
<source>Number of flows, those within zones included.</source>
<translation>Número de flujos, incluidos los que quedan dentro de las zonas.</translation>
</message>
<message>
<source>Number of functions of position that the predictor uses; 0 for none.</source>
<translation>Número de funciones de la posición que usa el predictor; 0 si no usa ninguna.</translation>
</message>
<message>
<source>Number of most similar features to write (0: all)</source>
<translation>Número de objetos espaciales más similares que se escriben (0: todos)</translation>
</message>
<message>
<source>Number of polygons</source>
<translation>Número de polígonos</translation>
</message>
<message>
<source>Number of polygons that contain no feature with a value.</source>
<translation>Número de polígonos que no contienen ningún objeto espacial con valor.</translation>
</message>
<message>
<source>Number of polygons.</source>
<translation>Número de polígonos.</translation>
</message>
<message>
<source>Number of predictions outside the area of applicability.</source>
<translation>Número de predicciones fuera del área de aplicabilidad.</translation>
</message>
<message>
<source>Number of reference features.</source>
<translation>Número de objetos de referencia.</translation>
</message>
<message>
<source>Number of reference places</source>
<translation>Número de lugares de referencia</translation>
</message>
<message>
<source>Number of training features to show for each feature.</source>
<translation>Número de objetos de entrenamiento que se muestran para cada objeto espacial.</translation>
</message>
<message>
<source>Number of training features.</source>
<translation>Número de objetos de entrenamiento.</translation>
</message>
<message>
<source>Number of training steps. 0: as many as suit the region. Training stops earlier where it no longer helps.</source>
<translation>Número de pasos de entrenamiento. 0: los adecuados para la región. El entrenamiento se detiene antes si deja de mejorar.</translation>
</message>
<message>
<source>Numeric field of the cells with their population. With it the numbers that leave and arrive are per resident, and flows between zones are divided over the cells by people in place of area: then empty land has none.</source>
<translation>Campo numérico de las celdas con su población. Con él, los números de salidas y llegadas se expresan por habitante, y los flujos entre zonas se reparten entre las celdas según la población en lugar del área: así, el terreno deshabitado no recibe ninguno.</translation>
</message>
<message>
<source>Numeric field of the cells with their population. With it there are also numbers per 1,000 residents.</source>
<translation>Campo numérico de las celdas con su población. Con él se obtienen además números por cada 1000 habitantes.</translation>
</message>
<message>
<source>Numeric field of the flows with the number of people. Without it each row counts 1.</source>
<translation>Campo numérico de los flujos con el número de personas. Sin él, cada fila cuenta como 1.</translation>
</message>
<message>
<source>Numeric field of the polygons with the number of people in each. In the cells it becomes a field, the weight of means, and the weight of cells in training.</source>
<translation>Campo numérico de los polígonos con el número de personas de cada uno. En las celdas se convierte en un campo, en la ponderación de las medias y en la ponderación de las celdas en el entrenamiento.</translation>
</message>
<message>
<source>Numeric field of the population layer with its people.</source>
<translation>Campo numérico de la capa de población con el número de personas.</translation>
</message>
<message>
<source>Numeric field of the population layer with the number of people.</source>
<translation>Campo numérico de la capa de población con el número de personas.</translation>
</message>
<message>
<source>Numeric field of these polygons with the known total or mean. Polygons where it is NULL change nothing.</source>
<translation>Campo numérico de estos polígonos con el total o la media conocidos. Los polígonos en los que es NULL no cambian nada.</translation>
</message>
<message>
<source>Numeric field that weights each feature in a mean, such as its population, assumed to be spread evenly over its area. Without it: its area, or 1 for points. Not for sums.</source>
<translation>Campo numérico que pondera cada objeto espacial en una media, como su población, que se supone repartida por igual en su área. Sin él: su área, o 1 para puntos. No se aplica a las sumas.</translation>
</message>
<message>
<source>Numeric field that weights each feature in the mean of a polygon, such as its population. Without it: its area.</source>
<translation>Campo numérico que pondera cada objeto espacial en la media de un polígono, como su población. Sin él: su área.</translation>
</message>
<message>
<source>Numeric field that weights each polygon in a mean, such as its population. Without it: its population in the raster or layer, else its area.</source>
<translation>Campo numérico que pondera cada polígono en una media, como su población. Sin él: su población según el ráster o la capa o, en su defecto, su área.</translation>
</message>
<message>
<source>Numeric field with sample weights, such as the population of each feature.</source>
<translation>Campo numérico con las ponderaciones de la muestra, como la población de cada objeto espacial.</translation>
</message>
<message>
<source>Numeric fields in place of categories: each is one category, and its values are added up in each cell. A cell without a feature is NULL.</source>
<translation>Campos numéricos en lugar de categorías: cada uno es una categoría, y sus valores se suman en cada celda. Una celda sin objetos espaciales es NULL.</translation>
</message>
<message>
<source>Numeric fields of the polygons with means, medians or shares, such as a median age. Leave out what the model is to predict later.</source>
<translation>Campos numéricos de los polígonos con medias, medianas o proporciones, como la edad mediana. No incluya lo que el modelo deba predecir después.</translation>
</message>
<message>
<source>Numeric fields to aggregate. Default: emb_000, emb_001 and so on.</source>
<translation>Campos numéricos que se van a agregar. Por defecto: emb_000, emb_001, etc.</translation>
</message>
<message>
<source>Numeric fields to average. Default: all but fid, ogc_fid and h3.</source>
<translation>Campos numéricos que se promedian. Por defecto: todos salvo fid, ogc_fid y h3.</translation>
</message>
<message>
<source>Numeric fields to compare the embeddings with, such as the census variables that you would use without them.</source>
<translation>Campos numéricos con los que comparar los embeddings, como las variables censales que usaría sin ellos.</translation>
</message>
<message>
<source>Numeric fields to predict from, the same as in Fit predictor. Default: emb_000, emb_001 and so on.</source>
<translation>Campos numéricos a partir de los que se predice, los mismos que en «Ajustar predictor». Por defecto: emb_000, emb_001, etc.</translation>
</message>
<message>
<source>Numeric fields with counts, such as people, households or jobs. Each becomes two fields: the count in the cell, and the logarithm of 1 + number per km².</source>
<translation>Campos numéricos con recuentos, como personas, hogares o empleos. Cada uno da lugar a dos campos: el recuento en la celda y el logaritmo de 1 + número por km².</translation>
</message>
<message>
<source>Numeric fields with means, medians, shares or rates, such as income or a percentage. They keep their names and units.</source>
<translation>Campos numéricos con medias, medianas, proporciones o tasas, como los ingresos o un porcentaje. Conservan sus nombres y unidades.</translation>
</message>
<message>
<source>Numeric fields, the same as in Fit predictor. Default: emb_000, emb_001 and so on.</source>
<translation>Campos numéricos, los mismos que en «Ajustar predictor». Por defecto: emb_000, emb_001, etc.</translation>
</message>
<message>
<source>ONNX graph</source>
<translation>Grafo ONNX</translation>
</message>
<message>
<source>ONNX graph with one input of n x bands x size x size pixels, in the units of the raster, and one output of n x columns. Cells whose window has nodata pixels get NULL.</source>
<translation>Grafo ONNX con una entrada de n x bandas x tamaño x tamaño píxeles, en las unidades del ráster, y una salida de n x columnas. Las celdas cuya ventana tiene píxeles sin datos reciben NULL.</translation>
</message>
<message>
<source>ONNX graphs (*.onnx);;All files (*)</source>
<translation>Grafos ONNX (*.onnx);;Todos los archivos (*)</translation>
</message>
<message>
<source>On Linux with CUDA for NVIDIA graphics cards, elsewhere for the processor alone.</source>
<translation>En Linux, con CUDA para tarjetas gráficas NVIDIA; en otros sistemas, solo para el procesador.</translation>
</message>
<message>
<source>Only models of your own can be removed, not those that come with MobCLIP.</source>
<translation>Solo se pueden eliminar los modelos propios, no los que vienen con MobCLIP.</translation>
</message>
<message>
<source>Only the largest flows of each origin are kept, as few as sum to this share of all that leaves it, above 0 and at most 1.</source>
<translation>Solo se conservan los mayores flujos de cada origen: los mínimos necesarios para sumar esta proporción de todo lo que sale de él, mayor que 0 y como máximo 1.</translation>
</message>
<message>
<source>Open log</source>
<translation>Abrir registro</translation>
</message>
<message>
<source>OpenStreetMap (*.osm.pbf *.pbf *.osm);;All files (*)</source>
<translation>OpenStreetMap (*.osm.pbf *.pbf *.osm);;Todos los archivos (*)</translation>
</message>
<message>
<source>Optional table (CSV) with all scores.</source>
<translation>Tabla opcional (CSV) con todas las puntuaciones.</translation>
</message>
<message>
<source>Optional: the report as a page (HTML).</source>
<translation>Opcional: el informe como página (HTML).</translation>
</message>
<message>
<source>Options …</source>
<translation>Opciones…</translation>
</message>
<message>
<source>Or an OpenStreetMap file</source>
<translation>O un archivo de OpenStreetMap</translation>
</message>
<message>
<source>Or fields with counts</source>
<translation>O campos con recuentos</translation>
</message>
<message>
<source>Origin field</source>
<translation>Campo de origen</translation>
</message>
<message>
<source>Other fields to cells</source>
<translation>Otros campos a celdas</translation>
</message>
<message>
<source>Other settings</source>
<translation>Otras opciones</translation>
</message>
<message>
<source>Other settings of the training, one on each line, such as dimension=64; the page on training lists them.</source>
<translation>Otras opciones del entrenamiento, una por línea, como dimension=64; se enumeran en la página sobre entrenamiento.</translation>
</message>
<message>
<source>Outdated</source>
<translation>Desactualizado</translation>
</message>
<message>
<source>Overlaps the area</source>
<translation>Se solapa con el área</translation>
</message>
<message>
<source>Packages beside those for embeddings, clusters, similar places and predictions. boosting: boosted trees, and the baselines of Evaluate embeddings and Compare encoders. reports: pages of evaluations and models. import: Import encoder. files: tables of scores. rasters: Raster to cells and population rasters. train: training models of your own, on Linux with CUDA (3 GB). What is installed already stays.</source>
<translation>Paquetes además de los de embeddings, agrupamientos, lugares similares y predicciones. boosting: árboles potenciados y las referencias de «Evaluar embeddings» y «Comparar codificadores». reports: páginas de evaluaciones y modelos. import: «Importar codificador». files: tablas de puntuaciones. rasters: «Ráster a celdas» y rásteres de población. train: entrenar modelos propios, en Linux con CUDA (3 GB). Lo que ya está instalado se conserva.</translation>
</message>
<message>
<source>Page</source>
<translation>Página</translation>
</message>
<message>
<source>Path of the Python interpreter that now runs the backend.</source>
<translation>Ruta del intérprete de Python que ahora ejecuta el backend.</translation>
</message>
<message>
<source>Pixels</source>
<translation>Píxeles</translation>
</message>
<message>
<source>Places</source>
<translation>Lugares</translation>
</message>
<message>
<source>Places are the H3 cells in the field '{}'.</source>
<translation>Los lugares son las celdas H3 del campo '{}'.</translation>
</message>
<message>
<source>Places like downtown Columbus</source>
<translation>Lugares como el centro de Columbus</translation>
</message>
<message>
<source>Points of interest</source>
<translation>Puntos de interés</translation>
</message>
<message>
<source>Points of interest by cell</source>
<translation>Puntos de interés por celda</translation>
</message>
<message>
<source>Points of interest to cells</source>
<translation>Puntos de interés a celdas</translation>
</message>
<message>
<source>Points of interest, such as shops and schools.</source>
<translation>Puntos de interés, como tiendas y escuelas.</translation>
</message>
<message>
<source>Points or H3 cells with numbers of people, finer than the polygons. With them the people and flows of a polygon go to where people live, without them they are spread evenly.</source>
<translation>Puntos o celdas H3 con números de personas, más detallados que los polígonos. Con ellos, la población y los flujos de un polígono se asignan a los lugares donde vive la población; sin ellos, se reparten por igual.</translation>
</message>
<message>
<source>Points or polygons in any CRS, or any layer or table with a field h3 whose H3 cells have the resolution of the cells or a finer one. Or a table with a code in each row, whose polygons are chosen below.</source>
<translation>Puntos, polígonos, o bien polígonos o una tabla con un campo h3, de la resolución de las celdas o una más fina, en cualquier SRC. O una tabla con un código en cada fila, cuyos polígonos se eligen más abajo.</translation>
</message>
<message>
<source>Points or polygons in any CRS. Features of the input that they intersect are reference features, in addition to those that match the expression.</source>
<translation>Puntos o polígonos en cualquier SRC. Los objetos espaciales de la entrada que los intersecan son objetos de referencia, además de los que cumplen la expresión.</translation>
</message>
<message>
<source>Points, cells or polygons</source>
<translation>Puntos, celdas o polígonos</translation>
</message>
<message>
<source>Points, or polygons whose centroids count, in any CRS. Points outside the cells are left out. For counts also polygons or a table with a field h3, of the resolution of the cells or a finer one.</source>
<translation>Puntos, o polígonos cuyos centroides cuentan, en cualquier SRC. Los puntos fuera de las celdas se omiten. Para recuentos, también polígonos o una tabla con un campo h3, de la resolución de las celdas o una más fina.</translation>
</message>
<message>
<source>Polygon layer to cover, in any CRS, used instead of the extent. Tick Selected features only to cover just those.</source>
<translation>Capa de polígonos que se va a cubrir, en cualquier SRC, en lugar de la extensión. Marque «Objetos seleccionados solamente» para cubrir solo esos.</translation>
</message>
<message>
<source>Polygons</source>
<translation>Polígonos</translation>
</message>
<message>
<source>Polygons of the codes</source>
<translation>Polígonos de los códigos</translation>
</message>
<message>
<source>Polygons or points that the origins and destinations name; lines join their centroids. Leave it empty if the flows join H3 cells or have coordinates.</source>
<translation>Polígonos o puntos a los que se refieren los orígenes y destinos; las líneas unen sus centroides. Déjelo vacío si los flujos unen celdas H3 o tienen coordenadas.</translation>
</message>
<message>
<source>Polygons that the origins and destinations name. Leave it empty if the flows join H3 cells or have coordinates.</source>
<translation>Polígonos a los que se refieren los orígenes y destinos. Déjelo vacío si los flujos unen celdas H3 o tienen coordenadas.</translation>
</message>
<message>
<source>Polygons to aggregate to, in any CRS, of another layer than the cells or points. Their fields are kept; fields of the same name are replaced.</source>
<translation>Polígonos a los que se agrega, en cualquier SRC, de una capa distinta de la de celdas o puntos. Se conservan sus campos; los campos con el mismo nombre se sustituyen.</translation>
</message>
<message>
<source>Polygons whose values to explain</source>
<translation>Polígonos cuyos valores explicar</translation>
</message>
<message>
<source>Polygons with known totals or means, in any CRS. The predictions inside each are scaled to agree with its value (dasymetric mapping).</source>
<translation>Polígonos con totales o medias conocidos, en cualquier SRC. Las predicciones dentro de cada uno se escalan para que concuerden con su valor (cartografía dasimétrica).</translation>
</message>
<message>
<source>Polygons with statistics</source>
<translation>Polígonos con estadísticas</translation>
</message>
<message>
<source>Polygons with statistics, in any CRS. Those far from the cells are left out. Or a table with a code in each row, such as a CSV file of a statistical office, whose polygons are chosen below.</source>
<translation>Polígonos con estadísticas, en cualquier SRC. Los que quedan lejos de las celdas se omiten. O una tabla con un código en cada fila, como un archivo CSV de un instituto de estadística, cuyos polígonos se eligen más abajo.</translation>
</message>
<message>
<source>Polygons with the population of each, such as municipalities or census tracts. The cells cover them.</source>
<translation>Polígonos con la población de cada uno, como municipios o secciones censales. Las celdas los cubren.</translation>
</message>
<message>
<source>Polygons without a feature</source>
<translation>Polígonos sin objetos espaciales</translation>
</message>
<message>
<source>Polygons, such as counties, whose values to explain, in any CRS. Only for numbers and counts.</source>
<translation>Polígonos, como condados, cuyos valores explicar, en cualquier SRC. Solo para números y recuentos.</translation>
</message>
<message>
<source>Population</source>
<translation>Población</translation>
</message>
<message>
<source>Population field of the polygons</source>
<translation>Campo de población de los polígonos</translation>
</message>
<message>
<source>Population layer</source>
<translation>Capa de población</translation>
</message>
<message>
<source>Population raster</source>
<translation>Ráster de población</translation>
</message>
<message>
<source>Position beside the embeddings</source>
<translation>Posición además de los embeddings</translation>
</message>
<message>
<source>Position is left out, as it does not clearly help: in cross-validation it changes R² by {:+.3f} ({:+.3f} to {:+.3f}).</source>
<translation>La posición se omite, ya que no ayuda claramente: en la validación cruzada cambia R² en {:+.3f} (de {:+.3f} a {:+.3f}).</translation>
</message>
<message>
<source>Position is used beside the embeddings: in cross-validation it changes R² by {:+.3f} ({:+.3f} to {:+.3f}).</source>
<translation>La posición se usa además de los embeddings: en la validación cruzada cambia R² en {:+.3f} (de {:+.3f} a {:+.3f}).</translation>
</message>
<message>
<source>Predict</source>
<translation>Predecir</translation>
</message>
<message>
<source>Predicted wages (US dollars per person)</source>
<translation>Salarios predichos (dólares estadounidenses por persona)</translation>
</message>
<message>
<source>Predicted {}</source>
<translation>Predicción de {}</translation>
</message>
<message>
<source>Prediction</source>
<translation>Predicción</translation>
</message>
<message>
<source>Predictions</source>
<translation>Predicciones</translation>
</message>
<message>
<source>Predictions of {}.</source>
<translation>Predicciones de {}.</translation>
</message>
<message>
<source>Predictor</source>
<translation>Predictor</translation>
</message>
<message>
<source>Predictors (*.predictor)</source>
<translation>Predictores (*.predictor)</translation>
</message>
<message>
<source>Predictors (*.predictor);;All files (*)</source>
<translation>Predictores (*.predictor);;Todos los archivos (*)</translation>
</message>
<message>
<source>Predicts an indicator for every feature with an embedding, using a predictor from Fit predictor. Next to each prediction come its prediction interval (lower, upper; for classes probability, and in likely the prediction set, its classes separated by commas, in quotes where they have one themselves), its dissimilarity to the training features, and whether it is inside the area of applicability (inside_aoa, 1 or 0). The layer is styled in quantile classes, and hatched outside the area of applicability. Embeddings of another model or version are rejected. Predictions for cells can be scaled to known control totals or means of polygons.</source>
<translation>Predice un indicador para cada objeto espacial con embedding, con un predictor de «Ajustar predictor». Junto a cada predicción figuran su intervalo de predicción (lower, upper; para clases, probability y, en likely, el conjunto de predicción, sus clases separadas por comas, entre comillas si ellas mismas contienen alguna), su disimilitud con los objetos de entrenamiento y si está dentro del área de aplicabilidad (inside_aoa, 1 o 0). La capa se muestra en clases por cuantiles y con rayado fuera del área de aplicabilidad. Los embeddings de otro modelo u otra versión se rechazan. Las predicciones para celdas se pueden escalar a totales de control o medias conocidos de polígonos.</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP with these ticked: {groups}. Or run: {command}.</source>
<translation>En Configuración &gt; Opciones &gt; MobCLIP, marque lo siguiente y pulse «Configurar»: {groups}. O ejecute: {command}.</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP, or run: {command}.</source>
<translation>Pulse «Configurar» en Configuración &gt; Opciones &gt; MobCLIP o ejecute: {command}.</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP, or run: {}. An interpreter of your own can be set on the same page, or in the environment variable {}.</source>
<translation>Pulse «Configurar» en Configuración &gt; Opciones &gt; MobCLIP o ejecute: {}. Se puede indicar un intérprete propio en la misma página o en la variable de entorno {}.</translation>
</message>
<message>
<source>Probe</source>
<translation>Sonda</translation>
</message>
<message>
<source>Probe to fit on the embeddings. ridge: ridge, logistic or Poisson regression; fast and hard to beat. lightgbm: boosted trees. lightgbm-paper: the same with the settings of the MobCLIP paper. knn: the mean of the five most similar training features. mlp: a small neural network.</source>
<translation>Sonda que se ajusta a los embeddings. ridge: regresión ridge, logística o de Poisson; rápida y difícil de superar. lightgbm: árboles potenciados. lightgbm-paper: lo mismo con la configuración del artículo de MobCLIP. knn: la media de los cinco objetos de entrenamiento más similares. mlp: una pequeña red neuronal.</translation>
</message>
<message>
<source>Probes</source>
<translation>Sondas</translation>
</message>
<message>
<source>Probes to fit on the embeddings. ridge: ridge, logistic or Poisson regression; fast, with the penalty chosen inside the training folds. lightgbm: boosted trees. lightgbm-paper: the same with the settings of the MobCLIP paper. knn: the mean of the five most similar training features. mlp: a small neural network.</source>
<translation>Sondas que se ajustan a los embeddings. ridge: regresión ridge, logística o de Poisson; rápida, con la penalización elegida dentro de los pliegues de entrenamiento. lightgbm: árboles potenciados. lightgbm-paper: lo mismo con la configuración del artículo de MobCLIP. knn: la media de los cinco objetos de entrenamiento más similares. mlp: una pequeña red neuronal.</translation>
</message>
<message>
<source>Python interpreter</source>
<translation>Intérprete de Python</translation>
</message>
<message>
<source>Python interpreter of the backend</source>
<translation>Intérprete de Python del backend</translation>
</message>
<message>
<source>Python to make the environment with</source>
<translation>Python con el que crear el entorno</translation>
</message>
<message>
<source>Python {} of the project python-build-standalone is downloaded from GitHub with the program uv from the Python Package Index (about {} MB), into {}. It is used by MobCLIP only.</source>
<translation>Python {} del proyecto python-build-standalone se descarga de GitHub, con el programa uv del índice de paquetes de Python (unos {} MB), en {}. Solo lo usa MobCLIP.</translation>
</message>
<message>
<source>QGIS expression that is true for the reference features of the input, for example "name" = 'Athens'.</source>
<translation>Expresión de QGIS que es verdadera para los objetos de referencia de la entrada, por ejemplo "name" = 'Athens'.</translation>
</message>
<message>
<source>QGIS was busy</source>
<translation>QGIS estaba ocupado</translation>
</message>
<message>
<source>Quantise the weights to 8 bits: a quarter of the size, and two to four times the speed. The cosine similarity to the full-precision embeddings is measured and stored in the model.</source>
<translation>Cuantizar los pesos a 8 bits: una cuarta parte del tamaño y de dos a cuatro veces la velocidad. La similitud coseno con los embeddings de precisión completa se mide y se guarda en el modelo.</translation>
</message>
<message>
<source>RMSE (spatial block CV)</source>
<translation>RMSE (VC por bloques espaciales)</translation>
</message>
<message>
<source>Radians</source>
<translation>Radianes</translation>
</message>
<message>
<source>Radiation model</source>
<translation>Modelo de radiación</translation>
</message>
<message>
<source>Radius of the window in pixels</source>
<translation>Radio de la ventana en píxeles</translation>
</message>
<message>
<source>Random cross-validation: {} {:.2f}.</source>
<translation>Validación cruzada aleatoria: {} {:.2f}.</translation>
</message>
<message>
<source>Random cross-validation: {} {:.2f}. This is too optimistic, because neighbouring places are alike.</source>
<translation>Validación cruzada aleatoria: {} {:.2f}. Es demasiado optimista, porque los lugares vecinos se parecen.</translation>
</message>
<message>
<source>Random seed</source>
<translation>Semilla aleatoria</translation>
</message>
<message>
<source>Ranks models by how well their embeddings predict an indicator, cross-validated on the same held-out features with paired 95 % confidence intervals, and writes a report to open and share. A difference is called better or worse only where its interval excludes zero.</source>
<translation>Ordena los modelos según lo bien que sus embeddings predicen un indicador, con validación cruzada sobre los mismos objetos reservados e intervalos de confianza pareados del 95 %, y escribe un informe para abrir y compartir. Una diferencia se califica de mejor o peor solo si su intervalo excluye el cero.</translation>
</message>
<message>
<source>Raster</source>
<translation>Ráster</translation>
</message>
<message>
<source>Raster by cell</source>
<translation>Ráster por celda</translation>
</message>
<message>
<source>Raster file in any CRS. Layers of web services must be saved as a file first. The CRS is the one of the layer in QGIS; a raster without one needs it assigned first.</source>
<translation>Archivo ráster en cualquier SRC. Las capas de servicios web se deben guardar antes como archivo. El SRC es el de la capa en QGIS; a un ráster sin SRC hay que asignarle uno primero.</translation>
</message>
<message>
<source>Raster of people per pixel, such as a gridded census, with pixels no larger than the cells. A polygon without people in it is divided by area.</source>
<translation>Ráster de personas por píxel, como un censo en cuadrícula, con píxeles no mayores que las celdas. Un polígono sin población en el ráster se reparte por área.</translation>
</message>
<message>
<source>Raster to cells</source>
<translation>Ráster a celdas</translation>
</message>
<message>
<source>Rasters</source>
<translation>Rásteres</translation>
</message>
<message>
<source>Raw columns to compare with</source>
<translation>Columnas originales con las que comparar</translation>
</message>
<message>
<source>Reading the valid domain …</source>
<translation>Leyendo el dominio de validez…</translation>
</message>
<message>
<source>Ready</source>
<translation>Listo</translation>
</message>
<message>
<source>Ready.</source>
<translation>Listo.</translation>
</message>
<message>
<source>Reduce embeddings to colours</source>
<translation>Reducir embeddings a colores</translation>
</message>
<message>
<source>Reduces embeddings to their first three principal components and mixes these into one colour, so that similar places have similar colours on the map. The fields pc_1 to pc_3 hold the components and color their mixture as #rrggbb; they are NULL where there is no embedding.</source>
<translation>Reduce los embeddings a sus tres primeros componentes principales y los mezcla en un solo color, de modo que lugares similares tienen colores similares en el mapa. Los campos pc_1 a pc_3 contienen los componentes, y color su mezcla como #rrggbb; son NULL donde no hay embedding.</translation>
</message>
<message>
<source>Reference expression</source>
<translation>Expresión de referencia</translation>
</message>
<message>
<source>Reference layer</source>
<translation>Capa de referencia</translation>
</message>
<message>
<source>Region field for cross-validation</source>
<translation>Campo de región para la validación cruzada</translation>
</message>
<message>
<source>Regression (numbers)</source>
<translation>Regresión (números)</translation>
</message>
<message>
<source>Remove MobCLIP's files</source>
<translation>Eliminar los archivos de MobCLIP</translation>
</message>
<message>
<source>Remove model</source>
<translation>Eliminar modelo</translation>
</message>
<message>
<source>Remove packages …</source>
<translation>Eliminar paquetes…</translation>
</message>
<message>
<source>Remove the model {}? The file {} is deleted.</source>
<translation>¿Eliminar el modelo {}? Se borra el archivo {}.</translation>
</message>
<message>
<source>Remove the packages that Set up has installed ({} MB in {})?</source>
<translation>¿Eliminar los paquetes que instaló «Configurar» ({} MB en {})?</translation>
</message>
<message>
<source>Remove …</source>
<translation>Eliminar…</translation>
</message>
<message>
<source>Removed.</source>
<translation>Eliminado.</translation>
</message>
<message>
<source>Removes what Set up has installed, and models of your own if you like.</source>
<translation>Elimina lo que instaló «Configurar» y, si lo desea, los modelos propios.</translation>
</message>
<message>
<source>Report</source>
<translation>Informe</translation>
</message>
<message>
<source>Report as text</source>
<translation>Informe como texto</translation>
</message>
<message>
<source>Reports</source>
<translation>Informes</translation>
</message>
<message>
<source>Reports which Python interpreter runs the backend and how it was chosen, which packages it has or lacks, and which models are installed, and says what to do about any problem. It completes even where the backend is missing.</source>
<translation>Informa de qué intérprete de Python ejecuta el backend y cómo se eligió, qué paquetes tiene o le faltan y qué modelos están instalados, e indica qué hacer ante cualquier problema. Termina con normalidad aunque falte el backend.</translation>
</message>
<message>
<source>Ridge penalty</source>
<translation>Penalización ridge</translation>
</message>
<message>
<source>Ridge penalty, chosen by cross-validation. Empty for other probes.</source>
<translation>Penalización ridge, elegida por validación cruzada. Vacía para otras sondas.</translation>
</message>
<message>
<source>Ridge regression</source>
<translation>Regresión ridge</translation>
</message>
<message>
<source>Root mean square error in spatial block cross-validation, in the unit of the indicator. Empty for classes.</source>
<translation>Raíz del error cuadrático medio en la validación cruzada por bloques espaciales, en la unidad del indicador. Vacía para clases.</translation>
</message>
<message>
<source>Runs all steps from the layers of a region to a map of types of places: cells, their fields from demographics, points of interest, a raster and flows, a model trained on them, embeddings and clusters. It is a model of QGIS: open layers_to_clusters.model3 in the folder resources/models of the plugin in the model designer to add, change or leave out steps.</source>
<translation>Ejecuta todos los pasos desde las capas de una región hasta un mapa de tipos de lugares: celdas; campos de datos demográficos, puntos de interés, un ráster y movilidad; un modelo entrenado con ellos; embeddings y agrupamientos. Es un modelo de QGIS: abra layers_to_clusters.model3, de la carpeta resources/models del complemento, en el diseñador de modelos para añadir, cambiar u omitir pasos.</translation>
</message>
<message>
<source>R² (kNNDM CV)</source>
<translation>R² (VC kNNDM)</translation>
</message>
<message>
<source>R² (random CV)</source>
<translation>R² (VC aleatoria)</translation>
</message>
<message>
<source>R² (region CV)</source>
<translation>R² (VC por regiones)</translation>
</message>
<message>
<source>R² (spatial block CV)</source>
<translation>R² (VC por bloques espaciales)</translation>
</message>
<message>
<source>R² in cross-validation by region: the share of the variance explained in held-out regions; 1 is perfect, 0 no better than the mean. For classes: log-loss skill (McFadden's R²). Only with a region field.</source>
<translation>R² en la validación cruzada por regiones: la proporción de la varianza explicada en regiones reservadas; 1 es perfecto, 0 no es mejor que la media. Para clases: habilidad en pérdida logarítmica (R² de McFadden). Solo con un campo de región.</translation>
</message>
<message>
<source>R² in spatial block cross-validation: the share of the variance explained in held-out blocks or regions; 1 is perfect, 0 no better than the mean. For classes: log-loss skill (McFadden's R²). Empty where the features lie too close together for blocks.</source>
<translation>R² en la validación cruzada por bloques espaciales: la proporción de la varianza explicada en bloques o regiones reservados; 1 es perfecto, 0 no es mejor que la media. Para clases: habilidad en pérdida logarítmica (R² de McFadden). Vacío si los objetos espaciales están demasiado juntos para formar bloques.</translation>
</message>
<message>
<source>SatCLIP</source>
<translation>SatCLIP</translation>
</message>
<message>
<source>Scaled to ±1 (longitude / 180, latitude / 90)</source>
<translation>Escaladas a ±1 (longitud / 180, latitud / 90)</translation>
</message>
<message>
<source>Seed of all random numbers. The same seed, layers and settings give the same model on the same computer.</source>
<translation>Semilla de todos los números aleatorios. Con la misma semilla, las mismas capas y las mismas opciones se obtiene el mismo modelo en el mismo equipo.</translation>
</message>
<message>
<source>Seed of the random initialisation. The same seed, layer and number of clusters give the same result.</source>
<translation>Semilla de la inicialización aleatoria. Con la misma semilla, la misma capa y el mismo número de agrupamientos se obtiene el mismo resultado.</translation>
</message>
<message>
<source>Set up</source>
<translation>Configurar</translation>
</message>
<message>
<source>Set up MobCLIP</source>
<translation>Configurar MobCLIP</translation>
</message>
<message>
<source>Set up MobCLIP now?</source>
<translation>¿Configurar MobCLIP ahora?</translation>
</message>
<message>
<source>Sets up the backend: makes a Python environment in your data folder, outside QGIS and its profiles, and installs exactly the packages that MobCLIP was tested with, each checked by its digest. The first time some 100 MB are downloaded from the Python Package Index (PyPI). Nothing is installed into QGIS's Python or the system's. What was installed before stays in use until the new environment is complete.</source>
<translation>Configura el backend: crea un entorno de Python en su carpeta de datos, fuera de QGIS y de sus perfiles, e instala exactamente los paquetes con los que se probó MobCLIP, cada uno verificado con su suma de comprobación. La primera vez se descargan unos 100 MB del índice de paquetes de Python (PyPI). No se instala nada en el Python de QGIS ni en el del sistema. Lo instalado anteriormente se sigue usando hasta que el nuevo entorno está completo.</translation>
</message>
<message>
<source>Setting up in {} needs {:,.0f} MB, and the disk has {:,.0f} MB free: free some space and try again.</source>
<translation>Para la configuración en {} se necesitan {:,.0f} MB, y el disco tiene {:,.0f} MB libres: libere espacio e inténtelo de nuevo.</translation>
</message>
<message>
<source>Setup</source>
<translation>Configuración inicial</translation>
</message>
<message>
<source>Share of all flows between places</source>
<translation>Proporción de todo el flujo entre lugares</translation>
</message>
<message>
<source>Share of all that flows between places which is drawn, 0 to 1.</source>
<translation>Proporción dibujada de todo el flujo entre lugares, de 0 a 1.</translation>
</message>
<message>
<source>Share of each origin's flow to keep</source>
<translation>Proporción del flujo de cada origen que se conserva</translation>
</message>
<message>
<source>Share of features classified correctly in spatial block cross-validation. Empty for numbers and counts.</source>
<translation>Proporción de objetos espaciales clasificados correctamente en la validación cruzada por bloques espaciales. Vacía para números y recuentos.</translation>
</message>
<message>
<source>Share of held-out labels inside their 90 % prediction intervals, each block checked with the errors of the others. Near 0.9, the intervals can be trusted on average, inside the area of applicability.</source>
<translation>Proporción de los valores reservados que quedan dentro de sus intervalos de predicción del 90 %; cada bloque se comprueba con los errores de los demás. Si se acerca a 0,9, los intervalos son fiables en promedio, dentro del área de aplicabilidad.</translation>
</message>
<message>
<source>Share of the variance explained</source>
<translation>Proporción de la varianza explicada</translation>
</message>
<message>
<source>Share of the variance explained by the three components, from 0 to 1.</source>
<translation>Proporción de la varianza explicada por los tres componentes, de 0 a 1.</translation>
</message>
<message>
<source>Show on map</source>
<translation>Mostrar en el mapa</translation>
</message>
<message>
<source>Show valid domain</source>
<translation>Mostrar el dominio de validez</translation>
</message>
<message>
<source>Shows the card of a model as a page: its encoders, embedding dimension, valid domain, licence, citation and measured scores, and whether its files match their checksums.</source>
<translation>Muestra la ficha de un modelo como página: sus codificadores, dimensión del embedding, dominio de validez, licencia, cita y puntuaciones medidas, y si sus archivos coinciden con sus sumas de comprobación.</translation>
</message>
<message>
<source>Similar places</source>
<translation>Lugares similares</translation>
</message>
<message>
<source>Similarity to {}</source>
<translation>Similitud con {}</translation>
</message>
<message>
<source>Size</source>
<translation>Tamaño</translation>
</message>
<message>
<source>Smaller flows are left out.</source>
<translation>Los flujos menores se omiten.</translation>
</message>
<message>
<source>Smooth functions of position as further columns beside the embeddings. They help in the gaps of a map and may mislead in regions without labels. none: embeddings alone. auto: where cross-validation on held-out blocks, or on regions if there is a region field, clearly shows that they help; the log says what was chosen and why. add: always. Predict then needs features with a geometry.</source>
<translation>Funciones suaves de la posición como columnas adicionales junto a los embeddings. Ayudan en los huecos de un mapa y pueden inducir a error en regiones sin valores conocidos. none: solo los embeddings. auto: si la validación cruzada con bloques reservados, o con regiones si hay un campo de región, muestra claramente que ayudan; el registro indica qué se eligió y por qué. add: siempre. «Predecir» necesita entonces objetos espaciales con geometría.</translation>
</message>
<message>
<source>Smooth functions of position as further columns beside the embeddings. They help in the gaps of a map and may mislead in regions without labels. none: not scored. auto: a row of the report scores the embeddings with position, used in each fold where the other folds clearly show that it helps. add: the same, always used.</source>
<translation>Funciones suaves de la posición como columnas adicionales junto a los embeddings. Ayudan en los huecos de un mapa y pueden inducir a error en regiones sin valores conocidos. none: no se evalúan. auto: una fila del informe puntúa los embeddings con la posición, que se usa en cada pliegue en el que los demás pliegues muestran claramente que ayuda. add: lo mismo, usada siempre.</translation>
</message>
<message>
<source>Some files are in use and stay: close other windows of QGIS, then delete {}.</source>
<translation>Algunos archivos están en uso y se conservan: cierre otras ventanas de QGIS y después borre {}.</translation>
</message>
<message>
<source>Spatial block cross-validation: R² {:.2f}, RMSE {}. Judge the predictor by these.</source>
<translation>Validación cruzada por bloques espaciales: R² {:.2f}, RMSE {}. Evalúe el predictor según estos valores.</translation>
</message>
<message>
<source>Spatial block cross-validation: accuracy {:.0%}, {} {:.2f}. Judge the predictor by these.</source>
<translation>Validación cruzada por bloques espaciales: exactitud {:.0%}, {} {:.2f}. Evalúe el predictor según estos valores.</translation>
</message>
<message>
<source>Spatial predicate</source>
<translation>Predicado espacial</translation>
</message>
<message>
<source>Spherical harmonics</source>
<translation>Armónicos esféricos</translation>
</message>
<message>
<source>Starting the backend for the first time</source>
<translation>Iniciando el backend por primera vez</translation>
</message>
<message>
<source>Starts the backend, and lists its packages and models.</source>
<translation>Inicia el backend y muestra sus paquetes y modelos.</translation>
</message>
<message>
<source>Statistic</source>
<translation>Estadística</translation>
</message>
<message>
<source>Statistic that is known. sum: predictions in a polygon are multiplied so that they add up to its total. mean: they are shifted so that their mean agrees.</source>
<translation>Estadística conocida. sum: las predicciones de un polígono se multiplican de modo que sumen su total. mean: se desplazan de modo que su media coincida.</translation>
</message>
<message>
<source>Status</source>
<translation>Estado</translation>
</message>
<message>
<source>Step {} of {}: {}</source>
<translation>Paso {} de {}: {}</translation>
</message>
<message>
<source>Stopped: nothing has changed.</source>
<translation>Detenido: no ha cambiado nada.</translation>
</message>
<message>
<source>Stopped: there is no example map.</source>
<translation>Detenido: no hay mapa de ejemplo.</translation>
</message>
<message>
<source>Stopping …</source>
<translation>Deteniendo…</translation>
</message>
<message>
<source>Store weights as int8</source>
<translation>Guardar los pesos como int8</translation>
</message>
<message>
<source>Sum</source>
<translation>Suma</translation>
</message>
<message>
<source>Sum of all flows</source>
<translation>Suma de todos los flujos</translation>
</message>
<message>
<source>Sum of all flows: commuters.</source>
<translation>Suma de todos los flujos: personas que se desplazan al trabajo.</translation>
</message>
<message>
<source>TESSERA</source>
<translation>TESSERA</translation>
</message>
<message>
<source>Table of all scores</source>
<translation>Tabla de todas las puntuaciones</translation>
</message>
<message>
<source>Table of the flows between the cells and within them, without geometry: the fields origin and destination (H3 cells), flow, and kind where there are several.</source>
<translation>Tabla de los flujos entre las celdas y dentro de ellas, sin geometría: los campos origin y destination (celdas H3), flow y, si hay varios tipos, kind.</translation>
</message>
<message>
<source>Table or layer of flows, one row for each origin and destination, such as commuters between counties, or the flows between cells that Flows to cells writes. Rows with the same origin, destination and kind are added up. The geometry is not used.</source>
<translation>Tabla o capa de flujos, una fila por cada origen y destino, como los desplazamientos al trabajo entre condados o los flujos entre celdas que escribe «Flujos a celdas». Las filas con el mismo origen, destino y tipo se suman. La geometría no se usa.</translation>
</message>
<message>
<source>Table or layer of flows, one row for each origin and destination, whose geometry is not used; or a layer of points of trips, for which the trip field and the time field are given. Flows to places outside the cells count as leaving.</source>
<translation>Tabla o capa de flujos, una fila por cada origen y destino, cuya geometría no se usa; o una capa de puntos de viajes, para la que se indican el campo de viaje y el campo de tiempo. Los flujos a lugares fuera de las celdas cuentan como salidas.</translation>
</message>
<message>
<source>Tables of scores</source>
<translation>Tablas de puntuaciones</translation>
</message>
<message>
<source>The CRS of the extent is unknown: give the extent in degrees (EPSG:4326).</source>
<translation>Se desconoce el SRC de la extensión: indique la extensión en grados (EPSG:4326).</translation>
</message>
<message>
<source>The MobCLIP backend and the plugin are of different versions: install the same one.</source>
<translation>El backend de MobCLIP y el complemento son de versiones distintas: instale la misma.</translation>
</message>
<message>
<source>The MobCLIP backend could not be started with {} ({}).</source>
<translation>No se pudo iniciar el backend de MobCLIP con {} ({}).</translation>
</message>
<message>
<source>The MobCLIP backend did not answer within {:g} seconds.</source>
<translation>El backend de MobCLIP no respondió en {:g} segundos.</translation>
</message>
<message>
<source>The MobCLIP backend ended unexpectedly (exit code {}).</source>
<translation>El backend de MobCLIP terminó de forma inesperada (código de salida {}).</translation>
</message>
<message>
<source>The MobCLIP backend failed.</source>
<translation>El backend de MobCLIP falló.</translation>
</message>
<message>
<source>The MobCLIP backend is not set up: no Python interpreter was found for it.</source>
<translation>El backend de MobCLIP está sin configurar: no se encontró ningún intérprete de Python para él.</translation>
</message>
<message>
<source>The MobCLIP backend sent something that is not a message: try again.</source>
<translation>El backend de MobCLIP envió algo que no es un mensaje: inténtelo de nuevo.</translation>
</message>
<message>
<source>The MobCLIP backend was killed; it may have run out of memory.</source>
<translation>El sistema cerró el backend de MobCLIP; es posible que se quedara sin memoria.</translation>
</message>
<message>
<source>The Processing log says why.</source>
<translation>El registro de Procesos indica la causa.</translation>
</message>
<message>
<source>The Python interpreter {} could not be started ({}).</source>
<translation>No se pudo iniciar el intérprete de Python {} ({}).</translation>
</message>
<message>
<source>The Python interpreter {} for the MobCLIP backend does not exist.</source>
<translation>El intérprete de Python {} para el backend de MobCLIP no existe.</translation>
</message>
<message>
<source>The Python interpreter {} lacks packages: {}.</source>
<translation>Al intérprete de Python {} le faltan paquetes: {}.</translation>
</message>
<message>
<source>The Python {} has no module venv: install the package python3-venv of your system.</source>
<translation>El Python {} no tiene el módulo venv: instale el paquete python3-venv de su sistema.</translation>
</message>
<message>
<source>The Python {} is not a 64-bit CPython.</source>
<translation>El Python {} no es un CPython de 64 bits.</translation>
</message>
<message>
<source>The Python {} runs on a system without glibc {} or newer ({}), which the packages need.</source>
<translation>El Python {} se ejecuta en un sistema sin glibc {} o posterior ({}), que los paquetes necesitan.</translation>
</message>
<message>
<source>The algorithm stops before it creates more cells than this, so that a wrong resolution does not fill the disk.</source>
<translation>El algoritmo se detiene antes de crear más celdas que estas, para que una resolución equivocada no llene el disco.</translation>
</message>
<message>
<source>The backend runs with {}.</source>
<translation>El backend se ejecuta con {}.</translation>
</message>
<message>
<source>The backend runs with {}. Press Check to see whether it has the packages.</source>
<translation>El backend se ejecuta con {}. Pulse «Comprobar» para ver si tiene los paquetes.</translation>
</message>
<message>
<source>The cells with fields for each category: the logarithms of 1 + density per km² and of 1 + number per 1,000 residents, and tf-idf. Cells without points have 0. Fields with the same value everywhere are left out. Styled by the density of all points; the legend shows numbers per km² and not their logarithms.</source>
<translation>Las celdas con campos para cada categoría: los logaritmos de 1 + densidad por km² y de 1 + número por cada 1000 habitantes, y tf-idf. Las celdas sin puntos tienen 0. Se omiten los campos con el mismo valor en todas partes. Con estilo según la densidad de todos los puntos; la leyenda muestra números por km² y no sus logaritmos.</translation>
</message>
<message>
<source>The cells with fields that describe their flows, of each kind where there are several. Cells in which no flow begins or ends are NULL. Where flows only end, the distances and shares of those that leave are NULL, and likewise where they only begin. Fields with the same value everywhere are left out.</source>
<translation>Las celdas con campos que describen sus flujos, para cada tipo si hay varios. Las celdas en las que no empieza ni termina ningún flujo son NULL. Donde los flujos solo terminan, las distancias y proporciones de los que salen son NULL, y a la inversa donde solo empiezan. Se omiten los campos con el mismo valor en todas partes.</translation>
</message>
<message>
<source>The cells with the cluster of each, styled.</source>
<translation>Las celdas con el agrupamiento de cada una, con estilo.</translation>
</message>
<message>
<source>The cells with the mean of each field, NULL where no feature with a value lies. Styled by the first field.</source>
<translation>Las celdas con la media de cada campo, NULL donde no hay ningún objeto espacial con valor. Con estilo según el primer campo.</translation>
</message>
<message>
<source>The cells with the new fields, NULL where no polygon lies. Styled by the first density, or else by the first field.</source>
<translation>Las celdas con los campos nuevos, NULL donde no hay ningún polígono. Con estilo según la primera densidad o, si no la hay, según el primer campo.</translation>
</message>
<message>
<source>The cells with the new fields, NULL where the raster has no values. Styled by the first field.</source>
<translation>Las celdas con los campos nuevos, NULL donde el ráster no tiene valores. Con estilo según el primer campo.</translation>
</message>
<message>
<source>The certificate of the package index was not accepted, as where a firewall looks into connections: add your organisation's certificate in Settings &gt; Options &gt; Authentication &gt; Manage Certificates, or use a folder of wheels.</source>
<translation>No se aceptó el certificado del índice de paquetes, como ocurre cuando un cortafuegos inspecciona las conexiones: añada el certificado de su organización en Configuración &gt; Opciones &gt; Autenticación &gt; Administrar certificados o use una carpeta de wheels.</translation>
</message>
<message>
<source>The diagnostics are in the clipboard: look them over, and paste them into your report.</source>
<translation>El diagnóstico está en el portapapeles: revíselo y péguelo en su informe de error.</translation>
</message>
<message>
<source>The disk is full: free some space and try again; what was downloaded is kept.</source>
<translation>El disco está lleno: libere espacio e inténtelo de nuevo; se conserva lo que se descargó.</translation>
</message>
<message>
<source>The environment takes about {} MB in {}. It is made with Python {} ({}), into which nothing is installed.</source>
<translation>El entorno ocupa unos {} MB en {}. Se crea con Python {} ({}), en el que no se instala nada.</translation>
</message>
<message>
<source>The example map cannot be written to {} ({}): save the project in another folder first.</source>
<translation>No se puede escribir el mapa de ejemplo en {} ({}): guarde antes el proyecto en otra carpeta.</translation>
</message>
<message>
<source>The example map is ready. Predicted wages have an R² of {:.2f} in spatial block cross-validation.</source>
<translation>El mapa de ejemplo está listo. Los salarios predichos tienen un R² de {:.2f} en la validación cruzada por bloques espaciales.</translation>
</message>
<message>
<source>The expression cannot be read ({}).</source>
<translation>No se puede interpretar la expresión ({}).</translation>
</message>
<message>
<source>The expression names the field '{}', which the layer {} does not have.</source>
<translation>La expresión menciona el campo '{}', que la capa {} no tiene.</translation>
</message>
<message>
<source>The extent is not a rectangle on the globe: check it and its CRS.</source>
<translation>La extensión no es un rectángulo sobre el globo: compruebe la extensión y su SRC.</translation>
</message>
<message>
<source>The field '{}' holds decimal fractions, which cannot hold H3 cells exactly: use text.</source>
<translation>El campo '{}' contiene números decimales, que no pueden representar celdas H3 con exactitud: use texto.</translation>
</message>
<message>
<source>The field '{}' is empty: places are the geometry instead.</source>
<translation>El campo '{}' está vacío: los lugares se toman de la geometría.</translation>
</message>
<message>
<source>The field '{}' is not numeric: it holds '{}'.</source>
<translation>El campo '{}' no es numérico: contiene '{}'.</translation>
</message>
<message>
<source>The field '{}' of {} is not numeric but text, as are all fields of a CSV file unless QGIS is told to detect their types: convert it with Refactor fields, or use .gpkg or .parquet.</source>
<translation>El campo '{}' de {} no es numérico, sino de texto, como todos los campos de un archivo CSV si no se indica a QGIS que detecte sus tipos: conviértalo con «Rehacer campos» o use .gpkg o .parquet.</translation>
</message>
<message>
<source>The field '{}' of {} is not numeric.</source>
<translation>El campo '{}' de {} no es numérico.</translation>
</message>
<message>
<source>The flows are estimates of a model, not observations.</source>
<translation>Los flujos son estimaciones de un modelo, no observaciones.</translation>
</message>
<message>
<source>The folder of wheels lacks {name}: fill it on a connected computer with pip download from the same lock.</source>
<translation>En la carpeta de wheels falta {name}: llénela en un equipo conectado con pip download a partir del mismo archivo de bloqueo.</translation>
</message>
<message>
<source>The folder of wheels {} does not exist.</source>
<translation>La carpeta de wheels {} no existe.</translation>
</message>
<message>
<source>The grid: multipolygons with the text field h3.</source>
<translation>La cuadrícula: multipolígonos con el campo de texto h3.</translation>
</message>
<message>
<source>The groups of packages that the interpreter has.</source>
<translation>Los grupos de paquetes que tiene el intérprete.</translation>
</message>
<message>
<source>The installed model {} is valid there.</source>
<translation>El modelo instalado {} es válido allí.</translation>
</message>
<message>
<source>The largest flows out of each zone are kept that make up this share of what leaves it, 0 to 1, and scaled up to all of it. With 1 there are flows between all zones.</source>
<translation>Se conservan los mayores flujos que salen de cada zona, hasta sumar esta proporción de todo lo que sale de ella, de 0 a 1, y se escalan para alcanzar el total. Con 1 hay flujos entre todas las zonas.</translation>
</message>
<message>
<source>The layer of points is not used, because an OpenStreetMap file is chosen.</source>
<translation>La capa de puntos no se usa porque se ha elegido un archivo de OpenStreetMap.</translation>
</message>
<message>
<source>The layer with the embeddings, drawn in the colours of the field color; grey where there is none.</source>
<translation>La capa con los embeddings, dibujada con los colores del campo color; gris donde no hay embedding.</translation>
</message>
<message>
<source>The layer with the field cluster.</source>
<translation>La capa con el campo cluster.</translation>
</message>
<message>
<source>The layer with the field similarity, NULL where there is no embedding.</source>
<translation>La capa con el campo similarity, NULL donde no hay embedding.</translation>
</message>
<message>
<source>The layer with the fields pc_1, pc_2, pc_3 and color, drawn in these colours.</source>
<translation>La capa con los campos pc_1, pc_2, pc_3 y color, dibujada con estos colores.</translation>
</message>
<message>
<source>The layer with the new fields, styled by contribution, or without polygons by the dissimilarity of the most similar training feature.</source>
<translation>La capa con los campos nuevos, con estilo según la contribución o, sin polígonos, según la disimilitud del objeto de entrenamiento más similar.</translation>
</message>
<message>
<source>The layer with the predictions, NULL where there is no embedding.</source>
<translation>La capa con las predicciones, NULL donde no hay embedding.</translation>
</message>
<message>
<source>The layer {0} ({1}) lies outside the valid domain of {2}: {3}.</source>
<translation>La capa {0} ({1}) queda fuera del dominio de validez de {2}: {3}.</translation>
</message>
<message>
<source>The layer {} has neither points, nor polygons, nor a field '{}' with H3 cells.</source>
<translation>La capa {} no tiene puntos, polígonos ni un campo '{}' con celdas H3.</translation>
</message>
<message>
<source>The layer {} has neither points, nor polygons, nor a field with H3 cells: embeddings need one.</source>
<translation>La capa {} no tiene puntos, polígonos ni un campo con celdas H3: sin uno de ellos no hay embeddings.</translation>
</message>
<message>
<source>The layer {} has neither polygons nor points.</source>
<translation>La capa {} no tiene ni polígonos ni puntos.</translation>
</message>
<message>
<source>The layer {} has no embeddings (fields emb_000, emb_001 …): run Compute embeddings first.</source>
<translation>La capa {} no tiene embeddings (campos emb_000, emb_001…): ejecute antes «Calcular embeddings».</translation>
</message>
<message>
<source>The layer {} has no features, or none is selected.</source>
<translation>La capa {} no tiene objetos espaciales o no hay ninguno seleccionado.</translation>
</message>
<message>
<source>The layer {} has no field '{}' with H3 cells: compute it with the algorithms of the group Training.</source>
<translation>La capa {} no tiene el campo '{}' con celdas H3: calcúlela con los algoritmos del grupo «Entrenamiento».</translation>
</message>
<message>
<source>The layer {} has no field '{}' with H3 cells: make cells with Create grid, or choose their field.</source>
<translation>La capa {} no tiene el campo '{}' con celdas H3: cree celdas con «Crear cuadrícula» o elija el campo que las contiene.</translation>
</message>
<message>
<source>The layer {} has no field '{}'.</source>
<translation>La capa {} no tiene el campo '{}'.</translation>
</message>
<message>
<source>The layer {} has no numeric fields.</source>
<translation>La capa {} no tiene campos numéricos.</translation>
</message>
<message>
<source>The layer {} has no numeric fields: choose a layer with numeric fields by cell.</source>
<translation>La capa {} no tiene campos numéricos: elija una capa con campos numéricos por celda.</translation>
</message>
<message>
<source>The layer {} has no polygons: choose the polygons of its codes, and both code fields.</source>
<translation>La capa {} no tiene polígonos: elija los polígonos de sus códigos y ambos campos de código.</translation>
</message>
<message>
<source>The layer {} has no valid coordinate reference system: assign one first.</source>
<translation>La capa {} no tiene un sistema de referencia de coordenadas válido: asígnele uno primero.</translation>
</message>
<message>
<source>The layer {} was added.</source>
<translation>Se añadió la capa {}.</translation>
</message>
<message>
<source>The layer's longitudes and latitudes may be swapped.</source>
<translation>Es posible que las longitudes y latitudes de la capa estén intercambiadas.</translation>
</message>
<message>
<source>The model (.mobclip). The dialog suggests a file in your folder of models, which installs it: it is then listed by the name of the file in all dialogs, and mobclip embed --model finds it by this name.</source>
<translation>El modelo (.mobclip). El diálogo propone un archivo en su carpeta de modelos, con lo que queda instalado: aparece con el nombre del archivo en todos los diálogos, y mobclip embed --model lo encuentra con ese nombre.</translation>
</message>
<message>
<source>The model (.mobclip). The dialog suggests a file in your folder of models, which installs it: it is then listed by the name of the file in all dialogs. During training the checkpoint is beside it, or in the user's data folder where the model is a temporary file.</source>
<translation>El modelo (.mobclip). El diálogo propone un archivo en su carpeta de modelos, con lo que queda instalado: aparece con el nombre del archivo en todos los diálogos. Durante el entrenamiento, el punto de control de la ejecución está junto a él o, si el modelo es un archivo temporal, en la carpeta de datos del usuario.</translation>
</message>
<message>
<source>The model (.mobclip). To see it in all dialogs, save it in your folder of models, or install it in Settings &gt; Options &gt; MobCLIP.</source>
<translation>El modelo (.mobclip). Para verlo en todos los diálogos, guárdelo en su carpeta de modelos o instálelo en Configuración &gt; Opciones &gt; MobCLIP.</translation>
</message>
<message>
<source>The model is {}: choose this file in other dialogs, or install it in Settings &gt; Options &gt; MobCLIP.</source>
<translation>El modelo es {}: elija este archivo en otros diálogos o instálelo en Configuración &gt; Opciones &gt; MobCLIP.</translation>
</message>
<message>
<source>The model with the highest score. The report says whether the difference to the next is clear.</source>
<translation>El modelo con la puntuación más alta. El informe indica si la diferencia con el siguiente es clara.</translation>
</message>
<message>
<source>The model {} could not be removed: another program may have it open.</source>
<translation>No se pudo eliminar el modelo {}: es posible que otro programa lo tenga abierto.</translation>
</message>
<message>
<source>The model {} is chosen twice: choose each model once.</source>
<translation>El modelo {} se ha elegido dos veces: elija cada modelo una sola vez.</translation>
</message>
<message>
<source>The model {} was added.</source>
<translation>Se añadió el modelo {}.</translation>
</message>
<message>
<source>The new environment lacks packages: {}. Set it up again.</source>
<translation>Al entorno nuevo le faltan paquetes: {}. Configúrelo de nuevo.</translation>
</message>
<message>
<source>The output could not be written ({}).</source>
<translation>No se pudo escribir la salida ({}).</translation>
</message>
<message>
<source>The output replaces the field(s) {} of the input: rename them to keep them.</source>
<translation>La salida sustituye campos de la entrada ({}): cámbieles el nombre para conservarlos.</translation>
</message>
<message>
<source>The package index could not be reached: check the connection and the proxy in Settings &gt; Options &gt; Network, or use a folder of wheels.</source>
<translation>No se pudo acceder al índice de paquetes: compruebe la conexión y el proxy en Configuración &gt; Opciones &gt; Red o use una carpeta de wheels.</translation>
</message>
<message>
<source>The package index does not have {} {}.</source>
<translation>El índice de paquetes no tiene {} {}.</translation>
</message>
<message>
<source>The package index offers no wheel of {name} that fits this Python and system: choose another Python.</source>
<translation>El índice de paquetes no ofrece ningún wheel de {name} adecuado para este Python y este sistema: elija otro Python.</translation>
</message>
<message>
<source>The packages are installed: run the tool again.</source>
<translation>Los paquetes están instalados: ejecute la herramienta de nuevo.</translation>
</message>
<message>
<source>The packages could not be installed ({}).</source>
<translation>No se pudieron instalar los paquetes ({}).</translation>
</message>
<message>
<source>The page (HTML).</source>
<translation>La página (HTML).</translation>
</message>
<message>
<source>The places are too close together for spatial block cross-validation: there is no score to trust.</source>
<translation>Los lugares están demasiado juntos para la validación cruzada por bloques espaciales: no hay ninguna puntuación fiable.</translation>
</message>
<message>
<source>The polygons with the aggregated fields, NULL where no feature with a value lies in a polygon. Aggregated embeddings get the fields bundle and color, as in Compute embeddings, and are drawn in their colours. For cells and other polygons, covered is the share of a polygon's area for which all fields have values, from 0 to 1; the log counts polygons with less than half.</source>
<translation>Los polígonos con los campos agregados, NULL donde no hay en el polígono ningún objeto espacial con valor. Los embeddings agregados reciben los campos bundle y color, como en «Calcular embeddings», y se dibujan con sus colores. Para celdas y otros polígonos, covered es la proporción del área de un polígono en la que todos los campos tienen valores, de 0 a 1; el registro cuenta los polígonos con menos de la mitad.</translation>
</message>
<message>
<source>The predictor file (.predictor). The dialog suggests a file with the name of the indicator in the project's folder or, where the project is not saved, in MobCLIP's data folder; Predict then offers it. It contains the labels and embeddings of the training features, which intervals, area of applicability and explanations need: share it only as you would share these data.</source>
<translation>El archivo del predictor (.predictor). El diálogo propone un archivo con el nombre del indicador en la carpeta del proyecto o, si el proyecto no está guardado, en la carpeta de datos de MobCLIP; «Predecir» lo ofrece después. Contiene los valores conocidos y los embeddings de los objetos de entrenamiento, necesarios para los intervalos, el área de aplicabilidad y las explicaciones: compártalo solo como compartiría esos datos.</translation>
</message>
<message>
<source>The predictor {} needs the position of each feature, but the layer {} has no geometry.</source>
<translation>El predictor {} necesita la posición de cada objeto espacial, pero la capa {} no tiene geometría.</translation>
</message>
<message>
<source>The proxy refused the connection: check the proxy in Settings &gt; Options &gt; Network, with its user and password.</source>
<translation>El proxy rechazó la conexión: compruebe el proxy en Configuración &gt; Opciones &gt; Red, con su usuario y contraseña.</translation>
</message>
<message>
<source>The raster {} has no coordinate reference system: assign one first (Layer &gt; Set CRS of Layer(s)…).</source>
<translation>El ráster {} no tiene sistema de referencia de coordenadas: asígnele uno primero (Capa &gt; Establecer SRC de la capa(s)…).</translation>
</message>
<message>
<source>The raster {} is no file on this computer: save it as a file first (Export &gt; Save As).</source>
<translation>El ráster {} no es un archivo de este equipo: guárdelo antes como archivo (Exportar &gt; Guardar como).</translation>
</message>
<message>
<source>The report as text.</source>
<translation>El informe como texto.</translation>
</message>
<message>
<source>The report could not be written ({}).</source>
<translation>No se pudo escribir el informe ({}).</translation>
</message>
<message>
<source>The report of the training: card, scores, curves and a map of the embedding.</source>
<translation>El informe del entrenamiento: ficha, puntuaciones, curvas y un mapa del embedding.</translation>
</message>
<message>
<source>The report: card, scores, curves of the training and a map of the embedding.</source>
<translation>El informe: ficha, puntuaciones, curvas del entrenamiento y un mapa del embedding.</translation>
</message>
<message>
<source>The report: one self-contained HTML file with text, tables and figures.</source>
<translation>El informe: un único archivo HTML autónomo con texto, tablas y figuras.</translation>
</message>
<message>
<source>The report: one self-contained HTML file with the ranking, tables and figures.</source>
<translation>El informe: un único archivo HTML autónomo con la clasificación de los modelos, tablas y figuras.</translation>
</message>
<message>
<source>The same in random cross-validation, with single features held out. Too optimistic for a map, because neighbours are alike.</source>
<translation>Lo mismo en la validación cruzada aleatoria, que reserva objetos sueltos. Demasiado optimista para un mapa, porque los vecinos se parecen.</translation>
</message>
<message>
<source>The same in random cross-validation: too optimistic, because neighbours are alike.</source>
<translation>Lo mismo en la validación cruzada aleatoria: demasiado optimista, porque los vecinos se parecen.</translation>
</message>
<message>
<source>The same in spatial block cross-validation, with whole H3 blocks held out. Empty where the features lie too close together for blocks.</source>
<translation>Lo mismo en la validación cruzada por bloques espaciales, que reserva bloques H3 enteros. Vacío si los objetos espaciales están demasiado juntos para formar bloques.</translation>
</message>
<message>
<source>The same with folds as far from the training features as the features to predict are (nearest neighbour distance matching, kNNDM).</source>
<translation>Lo mismo con pliegues tan alejados de los objetos de entrenamiento como lo están los objetos que se van a predecir (emparejamiento de distancias al vecino más próximo, kNNDM).</translation>
</message>
<message>
<source>The sign of the layer's latitudes may be wrong.</source>
<translation>Es posible que el signo de las latitudes de la capa sea incorrecto.</translation>
</message>
<message>
<source>The sign of the layer's longitudes may be wrong.</source>
<translation>Es posible que el signo de las longitudes de la capa sea incorrecto.</translation>
</message>
<message>
<source>The style of {} could not be saved ({}).</source>
<translation>No se pudo guardar el estilo de {} ({}).</translation>
</message>
<message>
<source>The temporary file {} could not be read ({}).</source>
<translation>No se pudo leer el archivo temporal {} ({}).</translation>
</message>
<message>
<source>The temporary file {} could not be written ({}).</source>
<translation>No se pudo escribir el archivo temporal {} ({}).</translation>
</message>
<message>
<source>The tool needs packages that are not installed, those for: {}.</source>
<translation>La herramienta necesita paquetes que no están instalados, para: {}.</translation>
</message>
<message>
<source>The values of the field {} cannot be ids of features (unique whole numbers from 0): the field is kept as {}, and the features get new ids.</source>
<translation>Los valores del campo {} no pueden servir de identificadores de objetos espaciales (números enteros desde 0, sin repetir): el campo se conserva como {} y los objetos reciben identificadores nuevos.</translation>
</message>
<message>
<source>The weight field has no effect without fields with means.</source>
<translation>El campo de ponderación no tiene efecto sin campos con medias.</translation>
</message>
<message>
<source>The wheel of uv has no program in it.</source>
<translation>El wheel de uv no contiene ningún programa.</translation>
</message>
<message>
<source>The whole log: {}</source>
<translation>El registro completo: {}</translation>
</message>
<message>
<source>There are no packages of MobCLIP for Python {} on {}.</source>
<translation>No hay paquetes de MobCLIP para Python {} en {}.</translation>
</message>
<message>
<source>There are no packages of MobCLIP for {}.</source>
<translation>No hay paquetes de MobCLIP para {}.</translation>
</message>
<message>
<source>There are no packages of the group {} for Python {} on {}.</source>
<translation>No hay paquetes del grupo {} para Python {} en {}.</translation>
</message>
<message>
<source>There is no file {}: choose another interpreter, or none.</source>
<translation>No existe el archivo {}: elija otro intérprete o ninguno.</translation>
</message>
<message>
<source>There is no group of packages {}: there are {}.</source>
<translation>No existe el grupo de paquetes {}: los grupos son {}.</translation>
</message>
<message>
<source>There is nothing to remove: Set up has installed nothing.</source>
<translation>No hay nada que eliminar: «Configurar» no ha instalado nada.</translation>
</message>
<message>
<source>There was not enough memory: close other programs and try again.</source>
<translation>No había memoria suficiente: cierre otros programas e inténtelo de nuevo.</translation>
</message>
<message>
<source>This Python cannot make environments: install the package python3-venv of your system, or choose another Python.</source>
<translation>Este Python no puede crear entornos: instale el paquete python3-venv de su sistema o elija otro Python.</translation>
</message>
<message>
<source>This system is too old for the packages (glibc): they need one of 2018 or later.</source>
<translation>Este sistema es demasiado antiguo para los paquetes (glibc): necesitan uno de 2018 o posterior.</translation>
</message>
<message>
<source>Threads</source>
<translation>Hilos</translation>
</message>
<message>
<source>Three components explain {:.0%} of the variance.</source>
<translation>Los tres componentes explican el {:.0%} de la varianza.</translation>
</message>
<message>
<source>Time field</source>
<translation>Campo de tiempo</translation>
</message>
<message>
<source>Title</source>
<translation>Título</translation>
</message>
<message>
<source>Title of the model</source>
<translation>Título del modelo</translation>
</message>
<message>
<source>Title of the model, shown in lists. Default: the name of the file.</source>
<translation>Título del modelo, que se muestra en las listas. Por defecto: el nombre del archivo.</translation>
</message>
<message>
<source>Title of the model.</source>
<translation>Título del modelo.</translation>
</message>
<message>
<source>Train model</source>
<translation>Entrenar modelo</translation>
</message>
<message>
<source>Training</source>
<translation>Entrenamiento</translation>
</message>
<message>
<source>Training models of your own</source>
<translation>Entrenamiento de modelos propios</translation>
</message>
<message>
<source>Training steps</source>
<translation>Pasos de entrenamiento</translation>
</message>
<message>
<source>Trains a location encoder of your own region from layers with fields by H3 cell and, if you have them, flows between cells. Each group of fields is predicted from all others and from averages along the flows and over the cells around, which are made here. The model has an embedding for each cell, an encoder of coordinates, and an encoder of fields for new cells. A report with curves, a map and scores in cells that training did not see is opened at the end. Cancelling keeps what is trained so far: the same run goes on from there. It takes some minutes for thousands of cells; a GPU is used where the backend's Python has one.</source>
<translation>Entrena un codificador de ubicaciones de su propia región a partir de capas con campos por celda H3 y, si dispone de ellos, de flujos entre celdas. Cada grupo de campos se predice a partir de todos los demás y de promedios a lo largo de los flujos y sobre las celdas vecinas, que se calculan aquí. El modelo tiene un embedding para cada celda, un codificador de coordenadas y un codificador de campos para celdas nuevas. Al final se abre un informe con curvas, un mapa y puntuaciones en celdas no usadas en el entrenamiento. Si se cancela, se conserva lo entrenado hasta el momento: la misma ejecución continúa desde ahí. Tarda unos minutos con miles de celdas; se usa una GPU si el Python del backend dispone de ella.</translation>
</message>
<message>
<source>Transform of the indicator</source>
<translation>Transformación del indicador</translation>
</message>
<message>
<source>Trip field</source>
<translation>Campo de viaje</translation>
</message>
<message>
<source>Turns a raster, such as night lights, a satellite image or elevation, into fields of H3 cells, to train a model with: for each band the mean, standard deviation and quantiles of the pixels in each cell. Rasters of embeddings (AlphaEarth, TESSERA) are recognised. With an image encoder (.onnx) its output for the pixels around the centre of each cell instead.</source>
<translation>Convierte un ráster, como luces nocturnas, una imagen de satélite o elevaciones, en campos de celdas H3 con los que entrenar un modelo: para cada banda, la media, la desviación estándar y los cuantiles de los píxeles de cada celda. Se reconocen los rásteres de embeddings (AlphaEarth, TESSERA). Con un codificador de imágenes (.onnx), en cambio, su salida para los píxeles alrededor del centro de cada celda.</translation>
</message>
<message>
<source>Turns any numeric fields of points, cells or polygons into fields of H3 cells, to train a model with: the mean in each cell, weighted by area for polygons. For measurements such as noise, air quality, prices or slopes.</source>
<translation>Convierte cualquier campo numérico de puntos, celdas o polígonos en campos de celdas H3 con los que entrenar un modelo: la media en cada celda, ponderada por área en el caso de los polígonos. Para mediciones como el ruido, la calidad del aire, los precios o las pendientes.</translation>
</message>
<message>
<source>Turns flows, such as commuting or migration, or the points of trips into fields of H3 cells, to train a model with: how many leave, arrive and stay, how far they go and over how many cells they spread. Also writes the flows between the cells, which Train model and Map flows take. Flows join zones of a layer, whose flows are divided over the cells that they cover, or H3 cells, or points given by longitude and latitude. Along trips each trip counts once for each move from one cell to another.</source>
<translation>Convierte flujos, como los desplazamientos al trabajo o las migraciones, o los puntos de viajes en campos de celdas H3 con los que entrenar un modelo: cuántos salen, llegan y permanecen, a qué distancia van y entre cuántas celdas se reparten. Escribe además los flujos entre las celdas, que usan «Entrenar modelo» y «Cartografiar flujos». Los flujos unen zonas de una capa, cuyos flujos se reparten entre las celdas que cubren, celdas H3 o puntos dados por longitud y latitud. En el caso de los viajes, cada viaje cuenta una vez por cada paso de una celda a otra.</translation>
</message>
<message>
<source>Turns points of interest, such as shops and schools, into fields of H3 cells, to train a model with: for each category the density, the number per resident if the population is known, and how characteristic the category is of the cell (tf-idf). Points come with a category each, as fields with counts, or as a file of OpenStreetMap.</source>
<translation>Convierte puntos de interés, como tiendas y escuelas, en campos de celdas H3 con los que entrenar un modelo: para cada categoría, la densidad, el número por habitante si se conoce la población, y hasta qué punto la categoría es característica de la celda (tf-idf). Los puntos se indican con una categoría cada uno, como campos con recuentos o como un archivo de OpenStreetMap.</translation>
</message>
<message>
<source>Turns published weights into a model.</source>
<translation>Convierte pesos publicados en un modelo.</translation>
</message>
<message>
<source>Turns statistics of polygons, such as census tracts or municipalities, into fields of H3 cells, to train a model with, by areal interpolation: counts are divided over the cells, means and shares are averaged. With a population raster or layer, polygons are divided by where people live instead of by area (dasymetric).</source>
<translation>Convierte estadísticas de polígonos, como secciones censales o municipios, en campos de celdas H3 con los que entrenar un modelo, mediante interpolación areal: los recuentos se reparten entre las celdas; las medias y las proporciones se promedian. Con un ráster o una capa de población, los polígonos se reparten según dónde vive la población en lugar de por área (método dasimétrico).</translation>
</message>
<message>
<source>Two new fields would have the same name ({}): choose another name.</source>
<translation>Dos campos nuevos tendrían el mismo nombre ({}): elija otro nombre.</translation>
</message>
<message>
<source>Unit of an ONNX graph's input</source>
<translation>Unidad de la entrada de un grafo ONNX</translation>
</message>
<message>
<source>Upper end of its 95 % confidence interval.</source>
<translation>Extremo superior de su intervalo de confianza del 95 %.</translation>
</message>
<message>
<source>Valid domain</source>
<translation>Dominio de validez</translation>
</message>
<message>
<source>Valid domain of {}</source>
<translation>Dominio de validez de {}</translation>
</message>
<message>
<source>Valid domain: the area where the embeddings are meaningful.</source>
<translation>Dominio de validez: el área en la que los embeddings tienen sentido.</translation>
</message>
<message>
<source>Version</source>
<translation>Versión</translation>
</message>
<message>
<source>Versions, packages, models and the end of the log, as text for a bug report.</source>
<translation>Versiones, paquetes, modelos y el final del registro, como texto para informar de un error.</translation>
</message>
<message>
<source>Weaker flows are not drawn.</source>
<translation>Los flujos menores no se dibujan.</translation>
</message>
<message>
<source>Weight by the people of a model</source>
<translation>Ponderar por la población de un modelo</translation>
</message>
<message>
<source>Weight field</source>
<translation>Campo de ponderación</translation>
</message>
<message>
<source>Weight field for means</source>
<translation>Campo de ponderación para las medias</translation>
</message>
<message>
<source>Weight of the cells in a polygon</source>
<translation>Ponderación de las celdas en un polígono</translation>
</message>
<message>
<source>Weight the errors behind the intervals by distance (geographically weighted conformal prediction), so that intervals are wider where errors nearby were larger. Needs a geometry.</source>
<translation>Ponderar por distancia los errores en los que se basan los intervalos (predicción conforme ponderada geográficamente), de modo que los intervalos son más anchos donde los errores cercanos fueron mayores. Necesita una geometría.</translation>
</message>
<message>
<source>Weighted mean</source>
<translation>Media ponderada</translation>
</message>
<message>
<source>Weights (*.pth *.pt *.ckpt *.whl *.onnx);;All files (*)</source>
<translation>Pesos (*.pth *.pt *.ckpt *.whl *.onnx);;Todos los archivos (*)</translation>
</message>
<message>
<source>Weights file</source>
<translation>Archivo de pesos</translation>
</message>
<message>
<source>What a cell weighs in the mean of a polygon. people: the people who live in the part of the cell inside the polygon, so that a county is like the places where its people live; a polygon without people is weighted by area, and so is every polygon if the model does not know where people live (the log says which). area: the area of this part, so that a county is like its land. It has no effect on cells and points.</source>
<translation>Cuánto pesa una celda en la media de un polígono. people: la población que vive en la parte de la celda que está dentro del polígono, de modo que un condado se parece a los lugares donde vive su población; un polígono sin población se pondera por área, al igual que todos los polígonos si el modelo no sabe dónde vive la población (el registro indica cuál de las dos ponderaciones se usa). area: el área de esta parte, de modo que un condado se parece a su territorio. No afecta a celdas ni a puntos.</translation>
</message>
<message>
<source>What the categories of the OpenStreetMap file are: category for 57 groups of tags, tag for the tags themselves, such as shop=bakery, or a key, such as cuisine, for its values.</source>
<translation>Qué se toma como categorías del archivo de OpenStreetMap: category, 57 grupos de etiquetas; tag, las propias etiquetas, como shop=bakery; o una clave, como cuisine, sus valores.</translation>
</message>
<message>
<source>What those who use the model have to state, one text on each line, such as © OpenStreetMap contributors.</source>
<translation>Lo que deben mencionar quienes usen el modelo, un texto por línea, como © OpenStreetMap contributors.</translation>
</message>
<message>
<source>Where a field has more categories, only the most frequent are kept, and the log says how many of the points they hold. If that is less than half, the field holds names rather than categories and is refused.</source>
<translation>Si un campo tiene más categorías, solo se conservan las más frecuentes, y el registro indica cuántos de los puntos abarcan. Si son menos de la mitad, el campo contiene nombres en lugar de categorías y se rechaza.</translation>
</message>
<message>
<source>Where commuters go. learned: a model of people, distance, the people in between and around both zones, fitted to commuting in the United States, Mexico, Germany and the Netherlands. gravity: only the people of the destination and the distance, fitted to the same. radiation: the people in between, without anything fitted (Simini et al. 2012). How many stay in their zone is estimated in the same way for all three.</source>
<translation>Adónde van quienes se desplazan al trabajo. learned: un modelo de la población, la distancia y la población entre ambas zonas y alrededor de ellas, ajustado a los desplazamientos al trabajo en Estados Unidos, México, Alemania y los Países Bajos. gravity: solo la población del destino y la distancia, con el ajuste a los mismos datos. radiation: la población que hay entre las zonas, sin ajustar nada (Simini et al. 2012). Cuántas personas permanecen en su zona se estima de la misma manera en los tres.</translation>
</message>
<message>
<source>Where no suitable Python is found, download one (about 55 MB) with the program uv, from GitHub, for MobCLIP only.</source>
<translation>Si no se encuentra ningún Python adecuado, descargar uno (unos 55 MB) con el programa uv, de GitHub, solo para MobCLIP.</translation>
</message>
<message>
<source>Where the input is a table: the polygons that its codes name, such as counties.</source>
<translation>Si la entrada es una tabla: los polígonos a los que se refieren sus códigos, como condados.</translation>
</message>
<message>
<source>Where the rows of the input have codes instead of places: the polygons that the codes name, such as counties.</source>
<translation>Si las filas de la entrada tienen códigos en lugar de ubicaciones: los polígonos a los que se refieren los códigos, como condados.</translation>
</message>
<message>
<source>Where to compute</source>
<translation>Dónde calcular</translation>
</message>
<message>
<source>Whether all files are present and match their checksums.</source>
<translation>Indica si todos los archivos están presentes y coinciden con sus sumas de comprobación.</translation>
</message>
<message>
<source>Whether the backend is ready.</source>
<translation>Indica si el backend está listo.</translation>
</message>
<message>
<source>Which cells belong to the area. overlap: every cell that overlaps it, so that the area is fully covered. centre: only cells whose centre lies inside it, so that neighbouring areas share no cell.</source>
<translation>Qué celdas pertenecen al área. overlap: todas las celdas que se solapan con ella, de modo que el área queda cubierta por completo. centre: solo las celdas cuyo centro está dentro de ella, de modo que áreas vecinas no comparten ninguna celda.</translation>
</message>
<message>
<source>Windows does not let programs run from the environment's folder (AppLocker or a similar policy): ask your administrator to allow it, or set the interpreter to one that is allowed.</source>
<translation>Windows no permite ejecutar programas desde la carpeta del entorno (AppLocker o una directiva similar): pida a su administrador que lo permita o indique como intérprete uno que esté permitido.</translation>
</message>
<message>
<source>Without effect, as there are no control totals: {}.</source>
<translation>Sin efecto, porque no hay totales de control: {}.</translation>
</message>
<message>
<source>Without effect, as there are no polygons: {}.</source>
<translation>Sin efecto, porque no hay polígonos: {}.</translation>
</message>
<message>
<source>Write only this many features, those that are most similar. The reference features are among them. 0 writes all features.</source>
<translation>Escribir solo este número de objetos espaciales, los más similares. Los objetos de referencia están entre ellos. Con 0 se escriben todos.</translation>
</message>
<message>
<source>Zones</source>
<translation>Zonas</translation>
</message>
<message>
<source>Zones: polygons or points in any CRS, such as municipalities, or the cells of Create grid. Distances are between their centroids; points where people live, in place of polygons, make better estimates of large zones.</source>
<translation>Zonas: polígonos o puntos en cualquier SRC, como municipios, o las celdas de «Crear cuadrícula». Las distancias se miden entre sus centroides; con puntos donde vive la población, en lugar de polígonos, las estimaciones de zonas grandes son mejores.</translation>
</message>
<message>
<source>accuracy</source>
<translation>exactitud</translation>
</message>
<message>
<source>amenity</source>
<translation>equipamiento</translation>
</message>
<message>
<source>apply</source>
<translation>aplicar</translation>
</message>
<message>
<source>area of applicability</source>
<translation>área de aplicabilidad</translation>
</message>
<message>
<source>areal</source>
<translation>areal</translation>
</message>
<message>
<source>attribution</source>
<translation>atribución</translation>
</message>
<message>
<source>auto (the default): of the installed models that know at least 99 % of the places that any of them knows, the finest, then the one with the narrowest valid domain. All features then have embeddings of one model and can be compared; the log says which model it is, why, and how many features stay NULL. Otherwise the name of an installed model, such as us-open for its newest version or us-open-1.1 for that version, or the path of a model (a .mobclip file or a folder). Check backend lists the installed ones.</source>
<translation>auto (valor predeterminado): de los modelos instalados que conocen al menos el 99 % de los lugares que conoce alguno de ellos, el más detallado y, en caso de empate, el de dominio de validez más reducido. Todos los objetos espaciales tienen entonces embeddings de un solo modelo y se pueden comparar; el registro indica qué modelo es, por qué, y cuántos objetos quedan como NULL. También el nombre de un modelo instalado, como us-open para su versión más reciente o us-open-1.1 para esa versión, o la ruta de un modelo (un archivo .mobclip o una carpeta). «Comprobar backend» muestra los instalados.</translation>
</message>
<message>
<source>auto: a GPU where the backend's Python has one, else the CPU. The log names it.</source>
<translation>auto: una GPU si el Python del backend dispone de ella; si no, la CPU. El registro indica cuál se usa.</translation>
</message>
<message>
<source>auto: rasters of AlphaEarth and TESSERA are recognised by their bands, converted from whole numbers to the values of the embedding, and averaged. none: bands are taken as they are. alphaearth, tessera: the raster is one, whatever its bands are called.</source>
<translation>auto: los rásteres de AlphaEarth y TESSERA se reconocen por sus bandas, se convierten de números enteros a los valores del embedding y se promedian. none: las bandas se toman tal cual. alphaearth, tessera: el ráster es de ese tipo, se llamen como se llamen sus bandas.</translation>
</message>
<message>
<source>average</source>
<translation>promedio</translation>
</message>
<message>
<source>band</source>
<translation>banda</translation>
</message>
<message>
<source>benchmark</source>
<translation>comparativa</translation>
</message>
<message>
<source>bundle</source>
<translation>bundle</translation>
</message>
<message>
<source>card</source>
<translation>ficha</translation>
</message>
<message>
<source>category</source>
<translation>categoría</translation>
</message>
<message>
<source>cells</source>
<translation>celdas</translation>
</message>
<message>
<source>census</source>
<translation>censo</translation>
</message>
<message>
<source>chain</source>
<translation>cadena</translation>
</message>
<message>
<source>checkpoint</source>
<translation>punto de control</translation>
</message>
<message>
<source>citation</source>
<translation>cita</translation>
</message>
<message>
<source>classification</source>
<translation>clasificación</translation>
</message>
<message>
<source>clusters</source>
<translation>agrupamientos</translation>
</message>
<message>
<source>commuting</source>
<translation>desplazamientos al trabajo</translation>
</message>
<message>
<source>compare</source>
<translation>comparar</translation>
</message>
<message>
<source>conformal</source>
<translation>conforme</translation>
</message>
<message>
<source>contribution</source>
<translation>contribución</translation>
</message>
<message>
<source>cosine</source>
<translation>coseno</translation>
</message>
<message>
<source>count</source>
<translation>recuento</translation>
</message>
<message>
<source>counties</source>
<translation>condados</translation>
</message>
<message>
<source>cross-validation</source>
<translation>validación cruzada</translation>
</message>
<message>
<source>csp</source>
<translation>csp</translation>
</message>
<message>
<source>dasymetric</source>
<translation>dasimétrico</translation>
</message>
<message>
<source>density</source>
<translation>densidad</translation>
</message>
<message>
<source>dependencies</source>
<translation>dependencias</translation>
</message>
<message>
<source>desire lines</source>
<translation>líneas de deseo</translation>
</message>
<message>
<source>destination</source>
<translation>destino</translation>
</message>
<message>
<source>diagnostics</source>
<translation>diagnóstico</translation>
</message>
<message>
<source>dimension</source>
<translation>dimensión</translation>
</message>
<message>
<source>districts</source>
<translation>distritos</translation>
</message>
<message>
<source>downscaling</source>
<translation>reducción de escala</translation>
</message>
<message>
<source>drivers</source>
<translation>factores</translation>
</message>
<message>
<source>elevation</source>
<translation>elevación</translation>
</message>
<message>
<source>encoder</source>
<translation>codificador</translation>
</message>
<message>
<source>environment</source>
<translation>entorno</translation>
</message>
<message>
<source>estimate</source>
<translation>estimar</translation>
</message>
<message>
<source>examples</source>
<translation>ejemplos</translation>
</message>
<message>
<source>explain</source>
<translation>explicar</translation>
</message>
<message>
<source>features</source>
<translation>objetos espaciales</translation>
</message>
<message>
<source>features found: {:,}, expected: {:,}</source>
<translation>objetos espaciales encontrados: {:,}, esperados: {:,}</translation>
</message>
<message>
<source>fields</source>
<translation>campos</translation>
</message>
<message>
<source>flow map</source>
<translation>mapa de flujos</translation>
</message>
<message>
<source>flows</source>
<translation>flujos</translation>
</message>
<message>
<source>found automatically</source>
<translation>se busca automáticamente</translation>
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
<translation>Solo gnn: una clase de paso de mensajes de torch-geometric por su nombre, como SAGEConv (por defecto), GATv2Conv o LGConv.</translation>
</message>
<message>
<source>gps</source>
<translation>gps</translation>
</message>
<message>
<source>graph</source>
<translation>grafo</translation>
</message>
<message>
<source>gravity</source>
<translation>gravedad</translation>
</message>
<message>
<source>groups</source>
<translation>grupos</translation>
</message>
<message>
<source>h3</source>
<translation>h3</translation>
</message>
<message>
<source>hexagon</source>
<translation>hexágono</translation>
</message>
<message>
<source>hexagons</source>
<translation>hexágonos</translation>
</message>
<message>
<source>image</source>
<translation>imagen</translation>
</message>
<message>
<source>imagery</source>
<translation>imágenes</translation>
</message>
<message>
<source>income</source>
<translation>ingresos</translation>
</message>
<message>
<source>indicator</source>
<translation>indicador</translation>
</message>
<message>
<source>inductive: masked prediction, the best choice as a rule, and the only one that embeds cells from their fields. lightgcn: the model of the MobCLIP paper, a vector for each cell averaged along the flows. gnn: graph convolutions over flows and neighbours.</source>
<translation>inductive: predicción enmascarada, por lo general la mejor opción y la única que calcula embeddings de celdas a partir de sus campos. lightgcn: el modelo del artículo de MobCLIP, un vector para cada celda, promediado a lo largo de los flujos. gnn: convoluciones de grafos sobre los flujos y las celdas vecinas.</translation>
</message>
<message>
<source>install</source>
<translation>instalar</translation>
</message>
<message>
<source>interpolation</source>
<translation>interpolación</translation>
</message>
<message>
<source>interval</source>
<translation>intervalo</translation>
</message>
<message>
<source>it cannot be read again</source>
<translation>no se puede volver a leer</translation>
</message>
<message>
<source>it has no coordinate reference system</source>
<translation>no tiene sistema de referencia de coordenadas</translation>
</message>
<message>
<source>it is not a {} file or cannot be changed</source>
<translation>no es un archivo {} o no se puede modificar</translation>
</message>
<message>
<source>iterative proportional fitting</source>
<translation>ajuste proporcional iterativo</translation>
</message>
<message>
<source>its end is missing</source>
<translation>falta el final</translation>
</message>
<message>
<source>k-means</source>
<translation>k-medias</translation>
</message>
<message>
<source>kmeans</source>
<translation>kmedias</translation>
</message>
<message>
<source>leakage</source>
<translation>fuga de datos</translation>
</message>
<message>
<source>learn</source>
<translation>aprender</translation>
</message>
<message>
<source>licence</source>
<translation>licencia</translation>
</message>
<message>
<source>license</source>
<translation>licencia</translation>
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
<translation>codificador de ubicaciones</translation>
</message>
<message>
<source>log-loss skill</source>
<translation>habilidad en pérdida logarítmica</translation>
</message>
<message>
<source>longitudes {0}° to {1}°, latitudes {2}° to {3}°</source>
<translation>longitudes de {0}° a {1}°, latitudes de {2}° a {3}°</translation>
</message>
<message>
<source>lookalike</source>
<translation>parecido</translation>
</message>
<message>
<source>map</source>
<translation>mapa</translation>
</message>
<message>
<source>matrix</source>
<translation>matriz</translation>
</message>
<message>
<source>mean</source>
<translation>media</translation>
</message>
<message>
<source>mean: weighted mean of the features in each polygon. sum: each feature contributes the share of its value that corresponds to the share of its area inside the polygon. A point on the border of several polygons is divided evenly among them, and the value of a multipoint among its points, so that sums are kept.</source>
<translation>mean: media ponderada de los objetos espaciales de cada polígono. sum: cada objeto contribuye con la parte de su valor que corresponde a la parte de su área dentro del polígono. Un punto en el contorno de varios polígonos se reparte por igual entre ellos, y el valor de un multipunto, entre sus puntos, de modo que las sumas se conservan.</translation>
</message>
<message>
<source>measurements</source>
<translation>mediciones</translation>
</message>
<message>
<source>metadata</source>
<translation>metadatos</translation>
</message>
<message>
<source>migration</source>
<translation>migración</translation>
</message>
<message>
<source>mobility</source>
<translation>movilidad</translation>
</message>
<message>
<source>modalities</source>
<translation>modalidades</translation>
</message>
<message>
<source>modality</source>
<translation>modalidad</translation>
</message>
<message>
<source>model</source>
<translation>modelo</translation>
</message>
<message>
<source>modeler</source>
<translation>modelador</translation>
</message>
<message>
<source>models</source>
<translation>modelos</translation>
</message>
<message>
<source>mora</source>
<translation>mora</translation>
</message>
<message>
<source>mora: distilled_MobCLIP.pth or distilled_MoRA.pth. satclip: satclip-…-l10.ckpt or satclip-…-l40.ckpt. geoclip: the Python wheel of geoclip, or location_encoder_weights.pth from it. onnx: any ONNX graph that takes longitude and latitude, such as an exported CSP or SINR.</source>
<translation>mora: distilled_MobCLIP.pth o distilled_MoRA.pth. satclip: satclip-…-l10.ckpt o satclip-…-l40.ckpt. geoclip: el wheel de Python de geoclip, o location_encoder_weights.pth extraído de él. onnx: cualquier grafo ONNX que reciba longitud y latitud, como un CSP o un SINR exportados.</translation>
</message>
<message>
<source>nearest</source>
<translation>más próximo</translation>
</message>
<message>
<source>neural network</source>
<translation>red neuronal</translation>
</message>
<message>
<source>night lights</source>
<translation>luces nocturnas</translation>
</message>
<message>
<source>no output</source>
<translation>sin mensajes</translation>
</message>
<message>
<source>no reason was given</source>
<translation>no se indicó la causa</translation>
</message>
<message>
<source>no value</source>
<translation>sin valor</translation>
</message>
<message>
<source>not offline: download from the Python Package Index</source>
<translation>con conexión: se descarga del índice de paquetes de Python</translation>
</message>
<message>
<source>nothing was written</source>
<translation>no se escribió nada</translation>
</message>
<message>
<source>numeric</source>
<translation>numérico</translation>
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
<translation>Solo onnx: degrees (grados), radians (radianes) o unit (longitud / 180 y latitud / 90).</translation>
</message>
<message>
<source>onnx only: whether the graph takes longitude or latitude first.</source>
<translation>Solo onnx: si el grafo recibe primero la longitud o la latitud.</translation>
</message>
<message>
<source>openstreetmap</source>
<translation>openstreetmap</translation>
</message>
<message>
<source>origin</source>
<translation>origen</translation>
</message>
<message>
<source>osm</source>
<translation>osm</translation>
</message>
<message>
<source>outside the area of applicability</source>
<translation>fuera del área de aplicabilidad</translation>
</message>
<message>
<source>own model</source>
<translation>modelo propio</translation>
</message>
<message>
<source>packages</source>
<translation>paquetes</translation>
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
<translation>pip no puede usar un proxy SOCKS: indique un proxy HTTP en Configuración &gt; Opciones &gt; Red o use una carpeta de wheels.</translation>
</message>
<message>
<source>pip's settings name a package index whose address begins with http: use one with https, or set trusted-host there.</source>
<translation>La configuración de pip indica un índice de paquetes cuya dirección empieza por http: use uno con https o defina en ella trusted-host.</translation>
</message>
<message>
<source>poi</source>
<translation>pdi</translation>
</message>
<message>
<source>points of interest</source>
<translation>puntos de interés</translation>
</message>
<message>
<source>poisson</source>
<translation>poisson</translation>
</message>
<message>
<source>population</source>
<translation>población</translation>
</message>
<message>
<source>pretrained</source>
<translation>preentrenado</translation>
</message>
<message>
<source>principal components</source>
<translation>componentes principales</translation>
</message>
<message>
<source>python</source>
<translation>python</translation>
</message>
<message>
<source>radiation</source>
<translation>radiación</translation>
</message>
<message>
<source>ranking</source>
<translation>clasificación por puntuación</translation>
</message>
<message>
<source>raster</source>
<translation>ráster</translation>
</message>
<message>
<source>region</source>
<translation>región</translation>
</message>
<message>
<source>regions</source>
<translation>regiones</translation>
</message>
<message>
<source>regression</source>
<translation>regresión</translation>
</message>
<message>
<source>regression: numbers. classification: classes. counts: whole numbers from 0 (Poisson regression). auto: regression for numbers, also in a text field if all its texts are plain numbers; classification for other text. A text field in which only some are numbers, or with decimal commas, % or the like, is refused.</source>
<translation>regression: números. classification: clases. counts: números enteros desde 0 (regresión de Poisson). auto: regresión para números, también en un campo de texto si todos sus textos son números simples; clasificación para otros textos. Se rechaza un campo de texto en el que solo algunos sean números o que contenga comas decimales, % o similares.</translation>
</message>
<message>
<source>report</source>
<translation>informe</translation>
</message>
<message>
<source>representation</source>
<translation>representación</translation>
</message>
<message>
<source>rgb</source>
<translation>rgb</translation>
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
<translation>satélite</translation>
</message>
<message>
<source>score</source>
<translation>puntuación</translation>
</message>
<message>
<source>scores</source>
<translation>puntuaciones</translation>
</message>
<message>
<source>search</source>
<translation>buscar</translation>
</message>
<message>
<source>self-supervised</source>
<translation>autosupervisado</translation>
</message>
<message>
<source>sensors</source>
<translation>sensores</translation>
</message>
<message>
<source>setup</source>
<translation>configuración</translation>
</message>
<message>
<source>similar places have similar colours</source>
<translation>lugares similares tienen colores similares</translation>
</message>
<message>
<source>similarity</source>
<translation>similitud</translation>
</message>
<message>
<source>sinr</source>
<translation>sinr</translation>
</message>
<message>
<source>spatial</source>
<translation>espacial</translation>
</message>
<message>
<source>spatial interaction</source>
<translation>interacción espacial</translation>
</message>
<message>
<source>statistics</source>
<translation>estadísticas</translation>
</message>
<message>
<source>sum</source>
<translation>suma</translation>
</message>
<message>
<source>support</source>
<translation>soporte</translation>
</message>
<message>
<source>tessellation</source>
<translation>teselación</translation>
</message>
<message>
<source>tf-idf</source>
<translation>tf-idf</translation>
</message>
<message>
<source>the disk is full</source>
<translation>el disco está lleno</translation>
</message>
<message>
<source>the layer does not open</source>
<translation>la capa no se abre</translation>
</message>
<message>
<source>the one that was set up</source>
<translation>el que se configuró</translation>
</message>
<message>
<source>this format leaves features without geometry out: write a GeoPackage</source>
<translation>este formato omite los objetos espaciales sin geometría: escriba un GeoPackage</translation>
</message>
<message>
<source>torch</source>
<translation>torch</translation>
</message>
<message>
<source>tracts</source>
<translation>secciones censales</translation>
</message>
<message>
<source>train</source>
<translation>entrenar</translation>
</message>
<message>
<source>training</source>
<translation>entrenamiento</translation>
</message>
<message>
<source>trajectories</source>
<translation>trayectorias</translation>
</message>
<message>
<source>trip distribution</source>
<translation>distribución de viajes</translation>
</message>
<message>
<source>trips</source>
<translation>viajes</translation>
</message>
<message>
<source>types of places</source>
<translation>tipos de lugares</translation>
</message>
<message>
<source>typology</source>
<translation>tipología</translation>
</message>
<message>
<source>uncertainty</source>
<translation>incertidumbre</translation>
</message>
<message>
<source>unknown</source>
<translation>desconocida</translation>
</message>
<message>
<source>uv did not put a Python into {}: see {}.</source>
<translation>uv no instaló ningún Python en {}: consulte {}.</translation>
</message>
<message>
<source>valid domain</source>
<translation>dominio de validez</translation>
</message>
<message>
<source>validation</source>
<translation>validación</translation>
</message>
<message>
<source>vector</source>
<translation>vector</translation>
</message>
<message>
<source>version</source>
<translation>versión</translation>
</message>
<message>
<source>visualise</source>
<translation>visualizar</translation>
</message>
<message>
<source>weighted</source>
<translation>ponderado</translation>
</message>
<message>
<source>weights</source>
<translation>pesos</translation>
</message>
<message>
<source>why</source>
<translation>por qué</translation>
</message>
<message>
<source>workflow</source>
<translation>flujo de trabajo</translation>
</message>
<message>
<source>zonal</source>
<translation>zonal</translation>
</message>
<message>
<source>zonal: the pixels in the cell, each by the share of it that lies there. window: a square of pixels around the centre of the cell, for pixels larger than cells. Nodata pixels are skipped.</source>
<translation>zonal: los píxeles de la celda, cada uno según la proporción de su área que queda dentro de ella. window: un cuadrado de píxeles alrededor del centro de la celda, para píxeles mayores que las celdas. Los píxeles sin datos se omiten.</translation>
</message>
<message>
<source>zones</source>
<translation>zonas</translation>
</message>
<message>
<source>{!r} as {!r}</source>
<translation>{!r} como {!r}</translation>
</message>
<message>
<source>{0} has the layers {1}: name one, as {0}|layername=NAME.</source>
<translation>{0} tiene las capas {1}: indique una, como {0}|layername=NOMBRE.</translation>
</message>
<message numerus="yes">
<source>{:,} features have several points and count once, at their centroid: run Multipart to singleparts to count each.</source>
<translation>
<numerusform>{:,} objeto espacial tiene varios puntos y cuenta una sola vez, en su centroide: ejecute «Multiparte a monoparte» para contar cada punto.</numerusform>
<numerusform>{:,} objetos espaciales tienen varios puntos y cuentan una sola vez, en su centroide: ejecute «Multiparte a monoparte» para contar cada punto.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} fields are left out because they have the same value in all cells.</source>
<translation>
<numerusform>Se omite {:,} campo porque tiene el mismo valor en todas las celdas.</numerusform>
<numerusform>Se omiten {:,} campos porque tienen el mismo valor en todas las celdas.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} cells have no value: their fields are NULL.</source>
<translation>
<numerusform>{:,} de {:,} celdas no tiene valor: sus campos son NULL.</numerusform>
<numerusform>{:,} de {:,} celdas no tienen valor: sus campos son NULL.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have no embedding: the log says why.</source>
<translation>
<numerusform>{:,} de {:,} objetos espaciales no tiene embedding: el registro indica la causa.</numerusform>
<numerusform>{:,} de {:,} objetos espaciales no tienen embedding: el registro indica la causa.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have no embedding: their results are NULL.</source>
<translation>
<numerusform>{:,} de {:,} objetos espaciales no tiene embedding: sus resultados son NULL.</numerusform>
<numerusform>{:,} de {:,} objetos espaciales no tienen embedding: sus resultados son NULL.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have several points: their centroid is used, where none of them may lie. Run Multipart to singleparts first to embed each point.</source>
<translation>
<numerusform>{:,} de {:,} objetos espaciales tiene varios puntos: se usa su centroide, donde puede no haber ninguno de ellos. Ejecute antes «Multiparte a monoparte» para obtener el embedding de cada punto.</numerusform>
<numerusform>{:,} de {:,} objetos espaciales tienen varios puntos: se usa su centroide, donde puede no haber ninguno de ellos. Ejecute antes «Multiparte a monoparte» para obtener el embedding de cada punto.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} places lie outside the area of applicability: they are unlike all places that the predictor was fitted on. They are hatched, and the predictor's scores do not apply there.</source>
<translation>
<numerusform>{:,} lugar queda fuera del área de aplicabilidad: no se parece a ninguno de los lugares con los que se ajustó el predictor. Se muestra con rayado, y las puntuaciones del predictor no son válidas allí.</numerusform>
<numerusform>{:,} lugares quedan fuera del área de aplicabilidad: no se parecen a ninguno de los lugares con los que se ajustó el predictor. Se muestran con rayado, y las puntuaciones del predictor no son válidas allí.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} polygons contain no feature with a value.</source>
<translation>
<numerusform>{:,} polígono no contiene ningún objeto espacial con valor.</numerusform>
<numerusform>{:,} polígonos no contienen ningún objeto espacial con valor.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} reference places.</source>
<translation>
<numerusform>{:,} lugar de referencia.</numerusform>
<numerusform>{:,} lugares de referencia.</numerusform>
</translation>
</message>
<message>
<source>{} (not for this system)</source>
<translation>{} (no para este sistema)</translation>
</message>
<message>
<source>{} ({:,} MB)</source>
<translation>{} ({:,} MB)</translation>
</message>
<message>
<source>{} MB</source>
<translation>{} MB</translation>
</message>
<message>
<source>{} What is trained so far is kept: run it again with the same layers and settings to go on.</source>
<translation>{} Se conserva lo entrenado hasta el momento: ejecútelo de nuevo con las mismas capas y opciones para continuar.</translation>
</message>
<message>
<source>{} by cell ({})</source>
<translation>{} por celda ({})</translation>
</message>
<message numerus="yes">
<source>{} cells</source>
<translation>
<numerusform>{} celda</numerusform>
<numerusform>{} celdas</numerusform>
</translation>
</message>
<message>
<source>{} clusters, mean silhouette {:.3f} (1: well separated, 0: overlapping).</source>
<translation>{} agrupamientos, silueta media {:.3f} (1: bien separados, 0: solapados).</translation>
</message>
<message>
<source>{} could not be replaced ({}): close it where it is open, or choose another name.</source>
<translation>No se pudo sustituir {} ({}): ciérrelo donde esté abierto o elija otro nombre.</translation>
</message>
<message>
<source>{} could not be written ({}).</source>
<translation>No se pudo escribir {} ({}).</translation>
</message>
<message>
<source>{} ends within a geometry.</source>
<translation>{} termina en medio de una geometría.</translation>
</message>
<message numerus="yes">
<source>{} features</source>
<translation>
<numerusform>{} objeto espacial</numerusform>
<numerusform>{} objetos espaciales</numerusform>
</translation>
</message>
<message>
<source>{} has the layers {}, which would all be lost: choose another file, or Save to GeoPackage to add one.</source>
<translation>{} tiene las capas {}, que se perderían todas: elija otro archivo o use «Guardar en GeoPackage» para añadir una.</translation>
</message>
<message>
<source>{} in {}</source>
<translation>{} en {}</translation>
</message>
<message>
<source>{} is Python {}: MobCLIP needs {} to {}.</source>
<translation>{} es Python {}: MobCLIP necesita una versión de {} a {}.</translation>
</message>
<message>
<source>{} is QGIS, not a Python interpreter.</source>
<translation>{} es QGIS, no un intérprete de Python.</translation>
</message>
<message>
<source>{} is both the layer to aggregate and the polygons to aggregate to: choose two different layers.</source>
<translation>{} es a la vez la capa que se agrega y la de los polígonos a los que se agrega: elija dos capas distintas.</translation>
</message>
<message>
<source>{} is chosen for several outputs, of which one would replace the other: choose another name.</source>
<translation>Se ha elegido {} para varias salidas, de las que una sustituiría a la otra: elija otro nombre.</translation>
</message>
<message>
<source>{} is no vector layer that can be opened.</source>
<translation>{} no es una capa vectorial que se pueda abrir.</translation>
</message>
<message>
<source>{} is not a Python interpreter that works.</source>
<translation>{} no es un intérprete de Python que funcione.</translation>
</message>
<message>
<source>{} is not a Python interpreter.</source>
<translation>{} no es un intérprete de Python.</translation>
</message>
<message>
<source>{} is read as '{}' and would be overwritten: choose another place for '{}'.</source>
<translation>{} se lee como «{}» y se sobrescribiría: elija otra ubicación para «{}».</translation>
</message>
<message>
<source>{} is the Python of QGIS, which MobCLIP leaves alone.</source>
<translation>{} es el Python de QGIS, que MobCLIP no toca.</translation>
</message>
<message>
<source>{} is {}: the MobCLIP backend needs {} or newer.</source>
<translation>{} es {}: el backend de MobCLIP necesita {} o posterior.</translation>
</message>
<message numerus="yes">
<source>{} packages ({} MB) are downloaded from the Python Package Index.</source>
<translation>
<numerusform>Se descarga {} paquete ({} MB) del índice de paquetes de Python.</numerusform>
<numerusform>Se descargan {} paquetes ({} MB) del índice de paquetes de Python.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{} packages are installed from {}.</source>
<translation>
<numerusform>Se instala {} paquete desde {}.</numerusform>
<numerusform>Se instalan {} paquetes desde {}.</numerusform>
</translation>
</message>
<message>
<source>{} per 1,000 people</source>
<translation>{} por cada 1000 habitantes</translation>
</message>
<message>
<source>{} per km²</source>
<translation>{} por km²</translation>
</message>
<message>
<source>{} per resident</source>
<translation>{} por habitante</translation>
</message>
<message numerus="yes">
<source>{} selected places</source>
<translation>
<numerusform>{} lugar seleccionado</numerusform>
<numerusform>{} lugares seleccionados</numerusform>
</translation>
</message>
<message>
<source>{} takes {:,} fields and this has {:,}: leave some out, or write another format.</source>
<translation>{} admite {:,} campos y aquí hay {:,}: omita algunos o escriba en otro formato.</translation>
</message>
<message>
<source>{} to {}</source>
<translation>{} a {}</translation>
</message>
<message>
<source>{} would lose its embeddings: choose another place for the output, or check '{}'.</source>
<translation>{} perdería sus embeddings: elija otra ubicación para la salida o marque «{}».</translation>
</message>
<message>
<source>{} would lose the features that are not selected or filtered out: choose another place for the output.</source>
<translation>{} perdería los objetos espaciales que no están seleccionados o que el filtro excluye: elija otra ubicación para la salida.</translation>
</message>
<message>
<source>{} …</source>
<translation>{}…</translation>
</message>
<message>
<source>{}, lower confidence limit</source>
<translation>{}, límite de confianza inferior</translation>
</message>
<message>
<source>{}, upper confidence limit</source>
<translation>{}, límite de confianza superior</translation>
</message>
<message>
<source>{}: embedding dimension {}, valid domain {}. Licence: {}.</source>
<translation>{}: dimensión del embedding {}, dominio de validez {}. Licencia: {}.</translation>
</message>
</context>
</TS>
