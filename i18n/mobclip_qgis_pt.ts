<?xml version="1.0"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
<name>MobCLIP</name>
<message>
<source>567 counties of seven states. wages_per_person: wages in US dollars a year, divided by all people. wages_known: the same, NULL in a third of the counties of Ohio, so that predictions can be compared with it.</source>
<translation>567 condados de sete estados. wages_per_person: salários em dólares americanos por ano, divididos pela população total. wages_known: o mesmo, com NULL em um terço dos condados de Ohio, para que as predições possam ser comparadas com eles.</translation>
</message>
<message>
<source>90 % prediction intervals cover {:.1%} of the held-out labels; their median width is {}.</source>
<translation>Os intervalos de predição de 90% cobrem {:.1%} dos valores reservados; sua largura mediana é {}.</translation>
</message>
<message>
<source>90 % prediction sets cover {:.1%} of the held-out classes; their median size is {}.</source>
<translation>Os conjuntos de predição de 90% cobrem {:.1%} das classes reservadas; seu tamanho mediano é {}.</translation>
</message>
<message>
<source>A Python interpreter that has the packages of the MobCLIP backend.</source>
<translation>Um interpretador Python que tem os pacotes do backend do MobCLIP.</translation>
</message>
<message>
<source>A Python interpreter, 3.10 to 3.14, to make the environment with. By default one of the system's, or else the one that came with QGIS. Nothing is installed into it.</source>
<translation>Um interpretador Python, de 3.10 a 3.14, com o qual criar o ambiente. Por padrão, um do sistema ou, na falta dele, o que acompanha o QGIS. Nada é instalado nele.</translation>
</message>
<message>
<source>A file was held by another program, often an antivirus scan, or the folder may not be written: wait a minute and try again, and close other windows of QGIS.</source>
<translation>Um arquivo estava em uso por outro programa, muitas vezes um antivírus, ou a pasta não permite gravação: aguarde um minuto, tente novamente e feche outras janelas do QGIS.</translation>
</message>
<message>
<source>A folder with the packages as wheels, for a computer without a network. On a connected one with the same system and Python, pip download fills it from the lock in backend/locks of the plugin.</source>
<translation>Uma pasta com os pacotes em arquivos wheel, para um computador sem rede. Em um computador conectado, com o mesmo sistema e o mesmo Python, pip download a preenche a partir do arquivo de bloqueio em backend/locks do complemento.</translation>
</message>
<message>
<source>A package could not load its libraries: on Windows install the Microsoft Visual C++ Redistributable 2015-2022 (x64).</source>
<translation>Um pacote não conseguiu carregar suas bibliotecas: no Windows, instale o Microsoft Visual C++ Redistributable 2015-2022 (x64).</translation>
</message>
<message>
<source>A package that was downloaded is not the one that MobCLIP was tested with, so it was not installed: try again, and if it stays so, ask whoever runs your package mirror.</source>
<translation>Um pacote baixado não é o que foi testado com o MobCLIP e, por isso, não foi instalado: tente novamente e, se o problema persistir, consulte quem administra o seu espelho de pacotes.</translation>
</message>
<message>
<source>A path is too long for Windows: allow long paths (LongPathsEnabled), or set LOCALAPPDATA to a shorter folder.</source>
<translation>Um caminho é longo demais para o Windows: permita caminhos longos (LongPathsEnabled) ou defina em LOCALAPPDATA uma pasta de caminho mais curto.</translation>
</message>
<message>
<source>A raster of the region, such as night lights.</source>
<translation>Um raster da região, como luzes noturnas.</translation>
</message>
<message>
<source>A table with a row for each pair of polygons and the number of people who travel from one to the other, such as commuters.</source>
<translation>Uma tabela com uma linha para cada par de polígonos e o número de pessoas que se deslocam de um ao outro, como em deslocamentos pendulares.</translation>
</message>
<message>
<source>A temporary file in {} could not be written or read ({}).</source>
<translation>Não foi possível gravar ou ler um arquivo temporário em {} ({}).</translation>
</message>
<message>
<source>Accuracy (spatial block CV)</source>
<translation>Acurácia (VC por blocos espaciais)</translation>
</message>
<message>
<source>Add a model</source>
<translation>Adicionar um modelo</translation>
</message>
<message>
<source>Add file …</source>
<translation>Adicionar arquivo…</translation>
</message>
<message>
<source>Add from file …</source>
<translation>Adicionar de arquivo…</translation>
</message>
<message>
<source>Adds a layer with the area where the model is valid.</source>
<translation>Adiciona uma camada com a área em que o modelo é válido.</translation>
</message>
<message>
<source>Advanced</source>
<translation>Avançado</translation>
</message>
<message>
<source>Aggregate to polygons</source>
<translation>Agregar por polígonos</translation>
</message>
<message>
<source>Aggregated</source>
<translation>Agregados</translation>
</message>
<message>
<source>Aggregated to {}</source>
<translation>Agregados por {}</translation>
</message>
<message>
<source>Aggregates fields of cells or points to polygons by areal interpolation: means weighted by area of overlap, by a field such as population or by the people whom a model counts, or sums. Aggregated embeddings are embeddings of the polygons, so that a predictor can be fitted on counties and applied to cells; aggregated predictions carry results from cells back to counties.</source>
<translation>Agrega campos de células ou pontos por polígono, com interpolação areal: médias ponderadas pela área de sobreposição, por um campo, como a população, ou pela população segundo um modelo, ou somas. Embeddings agregados são embeddings dos polígonos, de modo que um preditor pode ser ajustado em municípios e aplicado a células; predições agregadas levam os resultados das células de volta aos municípios.</translation>
</message>
<message>
<source>All files (*)</source>
<translation>Todos os arquivos (*)</translation>
</message>
<message>
<source>All packages are there already: the environment is made again.</source>
<translation>Todos os pacotes já estão disponíveis: o ambiente será criado de novo.</translation>
</message>
<message>
<source>All processors</source>
<translation>Todos os processadores</translation>
</message>
<message>
<source>AlphaEarth</source>
<translation>AlphaEarth</translation>
</message>
<message>
<source>Also estimate how many people commute within their own zone. Such flows have no line.</source>
<translation>Estimar também quantas pessoas se deslocam ao trabalho dentro da própria zona. Esses fluxos não têm linha.</translation>
</message>
<message>
<source>Also install the packages for</source>
<translation>Instalar também os pacotes para</translation>
</message>
<message>
<source>Also remove models of your own: {}</source>
<translation>Remover também os modelos próprios: {}</translation>
</message>
<message>
<source>Also write the embedding fields to the output, for further analysis. Without them the file is much smaller.</source>
<translation>Gravar também os campos do embedding na saída, para análises posteriores. Sem eles, o arquivo é muito menor.</translation>
</message>
<message>
<source>Always</source>
<translation>Sempre</translation>
</message>
<message>
<source>An extract of OpenStreetMap in place of the layer, .osm.pbf or .osm, as Geofabrik and others offer them: its nodes and the centres of its areas are the points, and its tags are grouped into categories such as food_shop or school. A large extract takes some minutes.</source>
<translation>Um extrato do OpenStreetMap no lugar da camada, .osm.pbf ou .osm, como os que a Geofabrik e outros oferecem: seus nós e os centros de suas áreas são os pontos, e suas tags são agrupadas em categorias como food_shop ou school. Um extrato grande leva alguns minutos.</translation>
</message>
<message>
<source>An interpreter is set in Settings &gt; Options &gt; MobCLIP or in MOBCLIP_PYTHON: it goes before this one.</source>
<translation>Há um interpretador definido em Configurações &gt; Opções &gt; MobCLIP ou em MOBCLIP_PYTHON: ele tem precedência sobre este.</translation>
</message>
<message>
<source>Analysis</source>
<translation>Análise</translation>
</message>
<message>
<source>Area</source>
<translation>Área</translation>
</message>
<message>
<source>Area of applicability</source>
<translation>Área de aplicabilidade</translation>
</message>
<message>
<source>As trained (with the authors' rounding errors)</source>
<translation>Como no treinamento (com os erros de arredondamento dos autores)</translation>
</message>
<message>
<source>At least two models. The dialog lists the installed ones, and a button adds files; elsewhere give names (us-open is the newest version of it, us-open-1.1 that version) or paths, one per line or comma-separated.</source>
<translation>Pelo menos dois modelos. O diálogo lista os instalados, e um botão adiciona arquivos; fora dele, informe nomes (us-open é sua versão mais recente; us-open-1.1, essa versão) ou caminhos, um por linha ou separados por vírgulas.</translation>
</message>
<message>
<source>Attribution</source>
<translation>Atribuição</translation>
</message>
<message>
<source>Automatic</source>
<translation>Automático</translation>
</message>
<message>
<source>Automatic: the finest model that knows the places</source>
<translation>Automático: o modelo mais detalhado para os lugares</translation>
</message>
<message>
<source>Axis order of an ONNX graph's input</source>
<translation>Ordem dos eixos na entrada de um grafo ONNX</translation>
</message>
<message>
<source>Backend</source>
<translation>Backend</translation>
</message>
<message>
<source>Backend is ready</source>
<translation>Backend pronto</translation>
</message>
<message>
<source>Bands are an embedding</source>
<translation>Bandas de embedding</translation>
</message>
<message>
<source>Best model</source>
<translation>Melhor modelo</translation>
</message>
<message>
<source>Boosted trees (LightGBM)</source>
<translation>Árvores com boosting (LightGBM)</translation>
</message>
<message>
<source>Boosted trees (LightGBM, settings of the MobCLIP paper)</source>
<translation>Árvores com boosting (LightGBM, configuração do artigo do MobCLIP)</translation>
</message>
<message>
<source>Boosted trees, evaluating embeddings, comparing encoders</source>
<translation>Árvores com boosting, avaliação de embeddings, comparação de codificadores</translation>
</message>
<message>
<source>CPU</source>
<translation>CPU</translation>
</message>
<message>
<source>CSV files (*.csv)</source>
<translation>Arquivos CSV (*.csv)</translation>
</message>
<message>
<source>Cancel</source>
<translation>Cancelar</translation>
</message>
<message>
<source>Cancelled: nothing was written.</source>
<translation>Cancelado: nada foi gravado.</translation>
</message>
<message>
<source>Cancelled: what is trained so far is kept. Run it again with the same layers and settings to go on.</source>
<translation>Cancelado: o que foi treinado até agora é mantido. Execute novamente com as mesmas camadas e configurações para continuar.</translation>
</message>
<message>
<source>Categories from the OpenStreetMap file</source>
<translation>Categorias do arquivo do OpenStreetMap</translation>
</message>
<message>
<source>Categories with fewer points in the cells are left out.</source>
<translation>Categorias com menos pontos nas células são deixadas de fora.</translation>
</message>
<message>
<source>Cells or other polygons, or points, with the fields, in any CRS.</source>
<translation>Células ou outros polígonos, ou pontos, com os campos, em qualquer SRC.</translation>
</message>
<message>
<source>Cells or points</source>
<translation>Células ou pontos</translation>
</message>
<message>
<source>Cells without a value</source>
<translation>Células sem valor</translation>
</message>
<message>
<source>Centre inside the area</source>
<translation>Centro dentro da área</translation>
</message>
<message>
<source>Change of R² by position</source>
<translation>Variação do R² devida à posição</translation>
</message>
<message>
<source>Check</source>
<translation>Verificar</translation>
</message>
<message>
<source>Check MobCLIP</source>
<translation>Verificar o MobCLIP</translation>
</message>
<message>
<source>Check backend</source>
<translation>Verificar backend</translation>
</message>
<message>
<source>Checking the model …</source>
<translation>Verificando o modelo…</translation>
</message>
<message>
<source>Checking …</source>
<translation>Verificando…</translation>
</message>
<message>
<source>Checks a model (.mobclip) and copies it to your own.</source>
<translation>Verifica um modelo (.mobclip) e o copia para os modelos próprios.</translation>
</message>
<message>
<source>Checksums do not match: files of the model are missing or changed. Download it again.</source>
<translation>As somas de verificação não conferem: há arquivos do modelo ausentes ou alterados. Baixe-o novamente.</translation>
</message>
<message>
<source>Checksums match</source>
<translation>Somas de verificação conferem</translation>
</message>
<message>
<source>Choose a field</source>
<translation>Escolha um campo</translation>
</message>
<message>
<source>Choose a layer of points of interest, or an OpenStreetMap file.</source>
<translation>Escolha uma camada de pontos de interesse ou um arquivo do OpenStreetMap.</translation>
</message>
<message>
<source>Choose at least two different models.</source>
<translation>Escolha pelo menos dois modelos diferentes.</translation>
</message>
<message>
<source>Choose either a field with categories, or fields with counts.</source>
<translation>Escolha ou um campo com categorias, ou campos com contagens.</translation>
</message>
<message>
<source>Choose either a raster or a layer for the population.</source>
<translation>Escolha ou um raster, ou uma camada para a população.</translation>
</message>
<message>
<source>Choose fields with counts, fields with means, or both.</source>
<translation>Escolha campos com contagens, campos com médias ou ambos.</translation>
</message>
<message>
<source>Choose the code field of the polygons and that of the input.</source>
<translation>Escolha o campo de código dos polígonos e o da entrada.</translation>
</message>
<message>
<source>Choose the field of the population layer with the population.</source>
<translation>Escolha o campo da camada de população que contém a população.</translation>
</message>
<message>
<source>Choose the field of {} with the names that the flows use.</source>
<translation>Escolha o campo de {} com os nomes que os fluxos usam.</translation>
</message>
<message>
<source>Choose the field with the control totals of the polygons.</source>
<translation>Escolha o campo com os totais de controle dos polígonos.</translation>
</message>
<message>
<source>Choose the fields of {} that say where flows start and end: an origin and a destination, or four fields with longitudes and latitudes.</source>
<translation>Escolha os campos de {} que dizem onde os fluxos começam e terminam: uma origem e um destino, ou quatro campos com longitudes e latitudes.</translation>
</message>
<message>
<source>Choose the fields of {} to aggregate: it has no embeddings.</source>
<translation>Escolha os campos de {} a agregar: a camada não tem embeddings.</translation>
</message>
<message>
<source>Choose the file with the weights of the encoder.</source>
<translation>Escolha o arquivo com os pesos do codificador.</translation>
</message>
<message>
<source>Choose the polygons of the codes, or leave the code fields empty.</source>
<translation>Escolha os polígonos dos códigos ou deixe vazios os campos de código.</translation>
</message>
<message>
<source>Citation</source>
<translation>Citação</translation>
</message>
<message>
<source>Cite: {}</source>
<translation>Como citar: {}</translation>
</message>
<message>
<source>Classification (classes)</source>
<translation>Classificação (classes)</translation>
</message>
<message>
<source>Cluster embeddings</source>
<translation>Agrupar embeddings</translation>
</message>
<message>
<source>Clusters</source>
<translation>Agrupamentos</translation>
</message>
<message>
<source>Clusters of places</source>
<translation>Agrupamentos de lugares</translation>
</message>
<message>
<source>Clusters of {places} ({count})</source>
<translation>Agrupamentos de {places} ({count})</translation>
</message>
<message>
<source>Code field of the input</source>
<translation>Campo de código da entrada</translation>
</message>
<message>
<source>Code field of the polygons</source>
<translation>Campo de código dos polígonos</translation>
</message>
<message>
<source>Collect diagnostics</source>
<translation>Coletar diagnóstico</translation>
</message>
<message>
<source>Colours</source>
<translation>Cores</translation>
</message>
<message>
<source>Colours of {places}</source>
<translation>Cores de {places}</translation>
</message>
<message>
<source>Commuters as a share of all people, 0 to 1, for zones without known outgoing flows. In the United States it is 0.45, in Mexico 0.41.</source>
<translation>Parcela da população que se desloca ao trabalho, de 0 a 1, nas zonas cujos fluxos de saída não são conhecidos. Nos Estados Unidos é 0,45; no México, 0,41.</translation>
</message>
<message>
<source>Commuters per person</source>
<translation>Parcela da população que se desloca ao trabalho</translation>
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
<translation>Calcular a área de aplicabilidade (Meyer e Pebesma 2021): as feições que são semelhantes o bastante às de treinamento para que as métricas da validação cruzada sejam válidas. Leva cerca de um minuto para 200.000 feições e 30.000 feições de treinamento.</translation>
</message>
<message>
<source>Computes an embedding for each feature: a vector that describes the location, such that similar locations have similar vectors. All fields are kept; the fields bundle (name and version of the model) and emb_000, emb_001 … are added, or replaced if the layer has them; polygons also get covered, the share of their people that the embedding represents, 0 to 1, or of their area if cells are weighted by area. With layers of fields, places are embedded from these fields instead of their location, and get modalities, the number of modalities that are known of them; 0 means that only cells around are known. The field color holds three principal components as one colour (#rrggbb), in which the layer is drawn: similar places have similar colours. The colours belong to the model, so that a place has the same colour in every layer; Reduce embeddings to colours shows more contrast within one layer. Features outside the valid domain of the model, or without a place, get NULL and are counted by cause in a warning; if no feature has an embedding, nothing is written. Without layers of fields, a layer whose extent lies outside the valid domain is refused before anything is read.</source>
<translation>Calcula um embedding para cada feição: um vetor que descreve a localização, de modo que localizações semelhantes têm vetores semelhantes. Todos os campos são mantidos; os campos bundle (nome e versão do modelo) e emb_000, emb_001 e assim por diante são adicionados, ou substituídos se a camada já os tiver; polígonos recebem também covered, a parcela de sua população que o embedding representa, de 0 a 1, ou de sua área se as células são ponderadas pela área. Com camadas de campos, os embeddings são calculados a partir desses campos, e não da localização, e os lugares recebem modalities, o número de modalidades conhecidas deles; 0 significa que somente as células ao redor são conhecidas. O campo color reúne três componentes principais em uma cor (#rrggbb), com a qual a camada é desenhada: lugares semelhantes têm cores semelhantes. As cores pertencem ao modelo, de modo que um lugar tem a mesma cor em todas as camadas; “Reduzir embeddings a cores” mostra mais contraste dentro de uma camada. Feições fora do domínio de validade do modelo, ou sem lugar, recebem NULL e são contadas por causa em um aviso; se nenhuma feição tiver embedding, nada é gravado. Sem camadas de campos, uma camada cuja extensão está fora do domínio de validade é recusada antes de qualquer leitura.</translation>
</message>
<message>
<source>Computes how similar each feature is to a set of reference features: the cosine similarity between its embedding and the mean embedding of the reference features, in the field similarity from -1 to 1. Reference features are those of the input that match an expression, or that intersect a feature of the reference layer; with neither, the features selected in the input.</source>
<translation>Calcula quanto cada feição se assemelha a um conjunto de feições de referência: a similaridade de cosseno entre seu embedding e o embedding médio das feições de referência, no campo similarity, de -1 a 1. As feições de referência são as da entrada que satisfazem uma expressão ou que intersectam uma feição da camada de referência; na falta de ambas, as feições selecionadas na entrada.</translation>
</message>
<message>
<source>Control totals: field</source>
<translation>Totais de controle: campo</translation>
</message>
<message>
<source>Control totals: polygons</source>
<translation>Totais de controle: polígonos</translation>
</message>
<message>
<source>Control totals: statistic</source>
<translation>Totais de controle: estatística</translation>
</message>
<message>
<source>Converts the published weights of a location encoder to a model for Compute embeddings. You download the weights yourself; they are read as data and no code in them is executed. MobCLIP/MoRA is valid in China only, SatCLIP and GeoCLIP on all land. Damaged files and weights of another architecture are rejected, and nothing is written.</source>
<translation>Converte os pesos publicados de um codificador de localização em um modelo para “Calcular embeddings”. Os pesos devem ser baixados por você; eles são lidos como dados, e nenhum código contido neles é executado. O MobCLIP/MoRA é válido somente na China; o SatCLIP e o GeoCLIP, em todas as terras emersas. Arquivos danificados e pesos de outra arquitetura são rejeitados, e nada é gravado.</translation>
</message>
<message>
<source>Copy diagnostics</source>
<translation>Copiar diagnóstico</translation>
</message>
<message>
<source>Counties with wages</source>
<translation>Condados com salários</translation>
</message>
<message>
<source>Counts (Poisson regression)</source>
<translation>Contagens (regressão de Poisson)</translation>
</message>
<message>
<source>Coverage of 90 % prediction intervals</source>
<translation>Cobertura dos intervalos de predição de 90%</translation>
</message>
<message>
<source>Create grid</source>
<translation>Criar grade</translation>
</message>
<message>
<source>Creates the H3 cells (hexagons) that cover an extent or polygons. Each cell is a polygon in EPSG:4326 with its H3 index in the field h3, ready for Compute embeddings.</source>
<translation>Cria as células H3 (hexágonos) que cobrem uma extensão ou polígonos. Cada célula é um polígono em EPSG:4326 com seu índice H3 no campo h3, pronto para “Calcular embeddings”.</translation>
</message>
<message>
<source>Degrees</source>
<translation>Graus</translation>
</message>
<message>
<source>Demographics by cell</source>
<translation>Dados demográficos por célula</translation>
</message>
<message>
<source>Demographics to cells</source>
<translation>Dados demográficos para células</translation>
</message>
<message>
<source>Destination field</source>
<translation>Campo de destino</translation>
</message>
<message>
<source>Done</source>
<translation>Concluído</translation>
</message>
<message>
<source>Download Python</source>
<translation>Baixar Python</translation>
</message>
<message>
<source>Download a Python where none is found</source>
<translation>Baixar um Python quando nenhum for encontrado</translation>
</message>
<message>
<source>Downloading Python {}</source>
<translation>Baixando Python {}</translation>
</message>
<message>
<source>Downloading uv</source>
<translation>Baixando uv</translation>
</message>
<message>
<source>Downloads the packages of the backend into an environment of its own. Ticked packages come with them, for:</source>
<translation>Baixa os pacotes do backend para um ambiente próprio. Os pacotes marcados vêm junto, para:</translation>
</message>
<message>
<source>Draws the strongest flows between places as curved lines, wider and darker where more flows. A line bends to the right of its direction, so that the two directions between two places lie on two sides. Flows join the places of a layer, H3 cells, or points given by longitude and latitude. Flows that start and end in the same place are counted in the log and not drawn.</source>
<translation>Desenha os fluxos mais fortes entre lugares como linhas curvas, mais largas e escuras onde há mais fluxo. Uma linha se curva para a direita de seu sentido, de modo que os dois sentidos entre dois lugares ficam em lados diferentes. Os fluxos ligam os lugares de uma camada, células H3 ou pontos dados por longitude e latitude. Fluxos que começam e terminam no mesmo lugar são contados no log e não são desenhados.</translation>
</message>
<message>
<source>Earlier versions and larger models are files of the &lt;a href="{}"&gt;releases&lt;/a&gt;: download one and add it.</source>
<translation>Versões anteriores e modelos maiores são arquivos dos &lt;a href="{}"&gt;lançamentos&lt;/a&gt;: baixe um deles e adicione-o.</translation>
</message>
<message>
<source>Embedding dimension</source>
<translation>Dimensão do embedding</translation>
</message>
<message>
<source>Embedding dimension.</source>
<translation>Dimensão do embedding.</translation>
</message>
<message>
<source>Embeddings</source>
<translation>Embeddings</translation>
</message>
<message>
<source>Embeddings as colours</source>
<translation>Embeddings como cores</translation>
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
<translation>Codificador a treinar</translation>
</message>
<message>
<source>Estimate flows</source>
<translation>Estimar fluxos</translation>
</message>
<message>
<source>Estimate flows within zones too</source>
<translation>Estimar também os fluxos dentro das zonas</translation>
</message>
<message>
<source>Estimated flows</source>
<translation>Fluxos estimados</translation>
</message>
<message>
<source>Estimated flows between {}</source>
<translation>Fluxos estimados entre {}</translation>
</message>
<message>
<source>Estimates how many people commute between zones (polygons, points or cells), from the people in each and the distances between them, where nobody has observed it or only totals are known. The result is a flow map and a table of origins and destinations, which Flows to cells and Train model read as they read observed flows. All flows are estimates of a model, not observations: the field kind says so. Where observed flows exist, use them with Map flows.</source>
<translation>Estima quantas pessoas se deslocam ao trabalho entre zonas (polígonos, pontos ou células), a partir da população de cada uma e das distâncias entre elas, onde ninguém observou isso ou só se conhecem totais. O resultado é um mapa de fluxos e uma tabela de origens e destinos, que “Fluxos para células” e “Treinar modelo” leem como leem fluxos observados. Todos os fluxos são estimativas de um modelo, e não observações: o campo kind informa isso. Onde houver fluxos observados, use-os com “Mapear fluxos”.</translation>
</message>
<message>
<source>Evaluate embeddings</source>
<translation>Avaliar embeddings</translation>
</message>
<message>
<source>Exact</source>
<translation>Exatos</translation>
</message>
<message>
<source>Example map</source>
<translation>Mapa de exemplo</translation>
</message>
<message>
<source>Explain prediction</source>
<translation>Explicar predição</translation>
</message>
<message>
<source>Explained</source>
<translation>Predições explicadas</translation>
</message>
<message>
<source>Explained predictions of {}</source>
<translation>Predições explicadas de {}</translation>
</message>
<message>
<source>Explains predictions. For each feature it gives the training features that are most similar in what matters to the predictor, with their values (example_1, value_1, dissimilarity_1 and so on). With polygons it also gives what each feature contributes to the value of the polygon in which most of it lies: weight is its share in the mean of the polygon, contribution that share times the difference between its prediction and the mean of the training data. In each polygon, the contributions add up to its value minus that mean.</source>
<translation>Explica predições. Para cada feição, fornece as feições de treinamento mais semelhantes naquilo que importa ao preditor, com seus valores (example_1, value_1, dissimilarity_1 e assim por diante). Com polígonos, fornece também a contribuição de cada feição para o valor do polígono em que está sua maior parte: weight é sua parcela na média do polígono; contribution, essa parcela vezes a diferença entre sua predição e a média dos dados de treinamento. Em cada polígono, a soma das contribuições é igual a seu valor menos essa média.</translation>
</message>
<message>
<source>Extent</source>
<translation>Extensão</translation>
</message>
<message>
<source>Extent to cover, in any CRS; without a CRS, in degrees (EPSG:4326). West above east, such as 179,-179,-20,-15, passes the antimeridian. Ignored when polygons are given.</source>
<translation>Extensão a cobrir, em qualquer SRC; sem SRC, em graus (EPSG:4326). Com o oeste maior que o leste, como em 179,-179,-20,-15, ela atravessa o antimeridiano. Ignorada quando há polígonos.</translation>
</message>
<message>
<source>Features count by area, or by a field.</source>
<translation>As feições contam pela área ou por um campo.</translation>
</message>
<message>
<source>Features outside the area of applicability</source>
<translation>Feições fora da área de aplicabilidade</translation>
</message>
<message>
<source>Features used</source>
<translation>Feições usadas</translation>
</message>
<message>
<source>Features with a known indicator</source>
<translation>Feições com indicador conhecido</translation>
</message>
<message>
<source>Features without a prediction</source>
<translation>Feições sem predição</translation>
</message>
<message>
<source>Features without an embedding</source>
<translation>Feições sem embedding</translation>
</message>
<message>
<source>Field of a layer of points that says which trip a point is of.</source>
<translation>Campo de uma camada de pontos que diz a qual viagem um ponto pertence.</translation>
</message>
<message>
<source>Field of the cells with their H3 indexes. Default: h3.</source>
<translation>Campo das células com seus índices H3. Padrão: h3.</translation>
</message>
<message>
<source>Field of the flows with the polygon where they end.</source>
<translation>Campo dos fluxos com o polígono em que terminam.</translation>
</message>
<message>
<source>Field of the flows with the polygon where they start.</source>
<translation>Campo dos fluxos com o polígono em que começam.</translation>
</message>
<message>
<source>Field of the input with the same codes, each once. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so. Rows and polygons without a counterpart are left out and counted.</source>
<translation>Campo da entrada com os mesmos códigos, cada um uma única vez. Códigos que perderam os zeros à esquerda, como 1001 em vez de 01001, são reconhecidos, e o log informa isso. Linhas e polígonos sem correspondência são deixados de fora e contados.</translation>
</message>
<message>
<source>Field of the places with the names that the flows use. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so.</source>
<translation>Campo dos lugares com os nomes que os fluxos usam. Códigos que perderam os zeros à esquerda, como 1001 em vez de 01001, são reconhecidos, e o log informa isso.</translation>
</message>
<message>
<source>Field of the points with the category of each.</source>
<translation>Campo dos pontos com a categoria de cada um.</translation>
</message>
<message>
<source>Field of the polygons with the names or codes that the flows have as origins and destinations.</source>
<translation>Campo dos polígonos com os nomes ou códigos que os fluxos têm como origens e destinos.</translation>
</message>
<message>
<source>Field of the polygons with their codes, each once.</source>
<translation>Campo dos polígonos com seus códigos, cada um uma única vez.</translation>
</message>
<message>
<source>Field of the population layer</source>
<translation>Campo da camada de população</translation>
</message>
<message>
<source>Field of the zones with the names that the flows use, each once. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so.</source>
<translation>Campo das zonas com os nomes que os fluxos usam, cada um uma única vez. Códigos que perderam os zeros à esquerda, como 1001 em vez de 01001, são reconhecidos, e o log informa isso.</translation>
</message>
<message>
<source>Field with H3 cells</source>
<translation>Campo com células H3</translation>
</message>
<message>
<source>Field with H3 cells of any resolution, as text (862830807ffffff, 0x862830807ffffff or decimal digits) or as 64-bit integers. If it is empty, the field h3 is used where the layer has one with any value, and otherwise the geometry.</source>
<translation>Campo com células H3 de qualquer resolução, como texto (862830807ffffff, 0x862830807ffffff ou dígitos decimais) ou como inteiros de 64 bits. Se este parâmetro estiver vazio, é usado o campo h3, se a camada o tiver com algum valor; caso contrário, a geometria.</translation>
</message>
<message>
<source>Field with H3 cells, as in Compute embeddings. If it is empty, the field h3 is used where the layer has one with any value, and otherwise the geometry.</source>
<translation>Campo com células H3, como em “Calcular embeddings”. Se este parâmetro estiver vazio, é usado o campo h3, se a camada o tiver com algum valor; caso contrário, a geometria.</translation>
</message>
<message>
<source>Field with categories</source>
<translation>Campo com categorias</translation>
</message>
<message>
<source>Field with known incoming flows</source>
<translation>Campo com os fluxos de entrada conhecidos</translation>
</message>
<message>
<source>Field with known outgoing flows</source>
<translation>Campo com os fluxos de saída conhecidos</translation>
</message>
<message>
<source>Field with names, by which Explain prediction refers to the most similar training features.</source>
<translation>Campo com nomes, pelos quais “Explicar predição” se refere às feições de treinamento mais semelhantes.</translation>
</message>
<message>
<source>Field with regions, such as states or counties. Whole regions are then held out, which says how well the indicator is predicted in a region without any labels. These scores come first in the report.</source>
<translation>Campo com regiões, como estados ou municípios. Regiões inteiras são então reservadas para teste, o que mostra a qualidade da predição do indicador em uma região sem nenhum valor conhecido. Essas métricas aparecem primeiro no relatório.</translation>
</message>
<message>
<source>Field with regions, such as states, to hold out whole in place of H3 blocks. At least five regions.</source>
<translation>Campo com regiões, como estados, a reservar inteiras no lugar de blocos H3. Pelo menos cinco regiões.</translation>
</message>
<message>
<source>Field with the category of each point, such as amenity or shop. Points whose category is NULL or blank are left out, and the log says how many.</source>
<translation>Campo com a categoria de cada ponto, como amenity ou shop. Pontos cuja categoria é NULL ou está em branco são deixados de fora, e o log informa quantos são.</translation>
</message>
<message>
<source>Field with the destination. If it is empty, the field destination.</source>
<translation>Campo com o destino. Se este parâmetro estiver vazio, é usado o campo destination.</translation>
</message>
<message>
<source>Field with the indicator to predict (target variable): numbers, or text for classes. Features where it is NULL are not used. The log says first what the field was taken for.</source>
<translation>Campo com o indicador a predizer (variável-alvo): números, ou texto para classes. Feições em que ele é NULL não são usadas. O log informa primeiro como o campo foi interpretado.</translation>
</message>
<message>
<source>Field with the kind of flow, such as commuting or migration. If it is empty, the field kind where the layer has one; otherwise all flows are of one kind.</source>
<translation>Campo com o tipo de fluxo, como deslocamentos pendulares ou migração. Se este parâmetro estiver vazio, é usado o campo kind, se a camada o tiver; caso contrário, todos os fluxos são de um só tipo.</translation>
</message>
<message>
<source>Field with the known number of commuters who live in each zone. The flows out of a zone then add up to it. NULL is unknown. Those who stay in the zone count too, unless flows within zones are left out.</source>
<translation>Campo com o número conhecido de pessoas que vivem em cada zona e se deslocam ao trabalho. Os fluxos que saem de uma zona somam então esse número. NULL significa desconhecido. As que permanecem na zona também contam, a menos que os fluxos dentro das zonas sejam deixados de fora.</translation>
</message>
<message>
<source>Field with the known number of commuters who work in each zone. The flows into a zone then add up to it, by iterative proportional fitting. NULL is unknown.</source>
<translation>Campo com o número conhecido de pessoas que se deslocam para trabalhar em cada zona. Os fluxos que chegam a uma zona somam então esse número, por ajuste proporcional iterativo. NULL significa desconhecido.</translation>
</message>
<message>
<source>Field with the latitude of the destination, in degrees.</source>
<translation>Campo com a latitude do destino, em graus.</translation>
</message>
<message>
<source>Field with the latitude of the origin, in degrees.</source>
<translation>Campo com a latitude da origem, em graus.</translation>
</message>
<message>
<source>Field with the longitude of the destination, in degrees.</source>
<translation>Campo com a longitude do destino, em graus.</translation>
</message>
<message>
<source>Field with the longitude of the origin, in degrees (EPSG:4326). With all four fields the places are these points.</source>
<translation>Campo com a longitude da origem, em graus (EPSG:4326). Com todos os quatro campos, os lugares são esses pontos.</translation>
</message>
<message>
<source>Field with the names of the polygons, copied to the field polygon. Without it: the feature id.</source>
<translation>Campo com os nomes dos polígonos, copiado para o campo polygon. Sem ele: o id da feição.</translation>
</message>
<message>
<source>Field with the names of the zones for the fields origin and destination, each once. If it is empty, the field h3 where the layer has one, otherwise the feature id.</source>
<translation>Campo com os nomes das zonas para os campos origin e destination, cada um uma única vez. Se este parâmetro estiver vazio, é usado o campo h3, se a camada o tiver; caso contrário, o id da feição.</translation>
</message>
<message>
<source>Field with the number of people</source>
<translation>Campo com o número de pessoas</translation>
</message>
<message>
<source>Field with the number of people who live in each zone, 0 or more. NULL counts as 0.</source>
<translation>Campo com o número de pessoas que vivem em cada zona, a partir de 0. NULL conta como 0.</translation>
</message>
<message>
<source>Field with the origin: a name in the layer of places, or an H3 cell. If it is empty, the field origin.</source>
<translation>Campo com a origem: um nome na camada de lugares ou uma célula H3. Se este parâmetro estiver vazio, é usado o campo origin.</translation>
</message>
<message>
<source>Field with the origin: a name in the layer of zones, or an H3 cell. If it is empty, the field origin. Not used for trips.</source>
<translation>Campo com a origem: um nome na camada de zonas ou uma célula H3. Se este parâmetro estiver vazio, é usado o campo origin. Não se aplica a viagens.</translation>
</message>
<message>
<source>Field with the population</source>
<translation>Campo com a população</translation>
</message>
<message>
<source>Field with the population of the cells</source>
<translation>Campo com a população das células</translation>
</message>
<message>
<source>Field with the size of the flow, such as a number of people, 0 or more. If it is empty, the field flow where the layer has one; otherwise each row counts 1.</source>
<translation>Campo com o tamanho do fluxo, como um número de pessoas, a partir de 0. Se este parâmetro estiver vazio, é usado o campo flow, se a camada o tiver; caso contrário, cada linha conta 1.</translation>
</message>
<message>
<source>Field with the time of a point: a date and time, a number, or text such as 2024-03-01 08:15:00. The points of a trip are sorted by it.</source>
<translation>Campo com o momento de um ponto: uma data e hora, um número ou um texto como 2024-03-01 08:15:00. Os pontos de uma viagem são ordenados por ele.</translation>
</message>
<message>
<source>Fields</source>
<translation>Campos</translation>
</message>
<message>
<source>Fields by cell</source>
<translation>Campos por célula</translation>
</message>
<message>
<source>Fields that {} cannot name as they are: {}.</source>
<translation>Campos cujos nomes {} não aceita: {}.</translation>
</message>
<message>
<source>Fields with counts</source>
<translation>Campos com contagens</translation>
</message>
<message>
<source>Fields with means or shares</source>
<translation>Campos com médias ou proporções</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on.</source>
<translation>Campos com o embedding, ou outros campos numéricos a usar em seu lugar. Padrão: emb_000, emb_001 e assim por diante.</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on. At least three.</source>
<translation>Campos com o embedding, ou outros campos numéricos a usar em seu lugar. Padrão: emb_000, emb_001 e assim por diante. Pelo menos três.</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on. Predict needs the same fields.</source>
<translation>Campos com o embedding, ou outros campos numéricos a usar em seu lugar. Padrão: emb_000, emb_001 e assim por diante. “Predizer” requer os mesmos campos.</translation>
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
<translation>Arquivo criado por “Ajustar preditor” (.predictor), escolhido no diálogo em uma lista, como em “Predizer”. As feições de treinamento têm nomes se um campo com nomes foi escolhido naquele algoritmo.</translation>
</message>
<message>
<source>File created by Fit predictor (.predictor). The dialog lists those in the project's folder and in MobCLIP's data folder, the latest first, with the indicator and the model; the last entry chooses another file.</source>
<translation>Arquivo criado por “Ajustar preditor” (.predictor). O diálogo lista os que estão na pasta do projeto e na pasta de dados do MobCLIP, começando pelo mais recente, com o indicador e o modelo; a última entrada permite escolher outro arquivo.</translation>
</message>
<message>
<source>File with the weights (.pth, .pt, .ckpt, .whl or .onnx).</source>
<translation>Arquivo com os pesos (.pth, .pt, .ckpt, .whl ou .onnx).</translation>
</message>
<message>
<source>Find similar places</source>
<translation>Encontrar lugares semelhantes</translation>
</message>
<message>
<source>Fit predictor</source>
<translation>Ajustar preditor</translation>
</message>
<message>
<source>Fit the logarithm of an indicator above 0, or the logit of a share between 0 and 1. Predictions are transformed back with a correction for bias (Duan's smearing estimator).</source>
<translation>Ajustar o logaritmo de um indicador maior que 0 ou o logit de uma proporção entre 0 e 1. As predições são transformadas de volta com uma correção do viés (estimador de smearing de Duan).</translation>
</message>
<message>
<source>Fits a probe (the small model from embedding to indicator) to the features where the indicator is known, and writes it to a file for Predict. It is cross-validated twice. Spatial block cross-validation holds out whole blocks or regions, far from the training features: judge the predictor by this score. Random cross-validation holds out single features and is too optimistic, because neighbours are alike. The errors in held-out blocks give the prediction intervals of Predict, and the training features its area of applicability.</source>
<translation>Ajusta uma sonda (o pequeno modelo que leva do embedding ao indicador) às feições em que o indicador é conhecido e a grava em um arquivo para “Predizer”. Ela passa por duas validações cruzadas. A validação cruzada por blocos espaciais reserva para teste blocos ou regiões inteiros, distantes das feições de treinamento: avalie o preditor por essa métrica. A validação cruzada aleatória reserva feições isoladas e é otimista demais, pois vizinhos são parecidos. Os erros nos blocos reservados fornecem os intervalos de predição de “Predizer”; as feições de treinamento, sua área de aplicabilidade.</translation>
</message>
<message>
<source>Fitted on {:,} places.</source>
<translation>Ajustado com {:,} lugares.</translation>
</message>
<message>
<source>Flow field</source>
<translation>Campo de fluxo</translation>
</message>
<message>
<source>Flow map</source>
<translation>Mapa de fluxos</translation>
</message>
<message>
<source>Flow map of {}</source>
<translation>Mapa de fluxos de {}</translation>
</message>
<message>
<source>Flows</source>
<translation>Fluxos</translation>
</message>
<message>
<source>Flows between cells</source>
<translation>Fluxos entre células</translation>
</message>
<message>
<source>Flows between cells ({})</source>
<translation>Fluxos entre células ({})</translation>
</message>
<message>
<source>Flows between the polygons</source>
<translation>Fluxos entre os polígonos</translation>
</message>
<message>
<source>Flows between two zones or cells that sum to less are left out, so that no small group of people can be recognised (k-anonymity). For trips, a number of trips.</source>
<translation>Fluxos entre duas zonas ou células que somam menos que isso são deixados de fora, para que nenhum grupo pequeno de pessoas possa ser reconhecido (k-anonimato). Para viagens, um número de viagens.</translation>
</message>
<message>
<source>Flows by cell</source>
<translation>Fluxos por célula</translation>
</message>
<message>
<source>Flows have an effect only with layers of fields: choose such layers, or leave out the flows.</source>
<translation>Os fluxos só têm efeito com camadas de campos: escolha essas camadas ou deixe os fluxos de fora.</translation>
</message>
<message>
<source>Flows or points of trips</source>
<translation>Fluxos ou pontos de viagens</translation>
</message>
<message>
<source>Flows to cells</source>
<translation>Fluxos para células</translation>
</message>
<message>
<source>Folder of wheels (offline)</source>
<translation>Pasta de wheels (offline)</translation>
</message>
<message>
<source>Folder of wheels, to install without a network</source>
<translation>Pasta de wheels, para instalar sem rede</translation>
</message>
<message>
<source>For windows: pixels on each side of the one at the centre of a cell. 2 makes windows of 5 x 5 pixels.</source>
<translation>Para janelas: número de pixels de cada lado do que está no centro de uma célula. 2 resulta em janelas de 5 x 5 pixels.</translation>
</message>
<message>
<source>From file …</source>
<translation>De arquivo…</translation>
</message>
<message>
<source>From layers to clusters</source>
<translation>De camadas a agrupamentos</translation>
</message>
<message>
<source>Functions of position that are used</source>
<translation>Funções da posição usadas</translation>
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
<translation>Informe todos os quatro campos com longitudes e latitudes, ou nenhum deles.</translation>
</message>
<message>
<source>Give an extent or a polygon layer.</source>
<translation>Informe uma extensão ou uma camada de polígonos.</translation>
</message>
<message>
<source>Give both the trip field and the time field.</source>
<translation>Informe tanto o campo de viagem quanto o campo de tempo.</translation>
</message>
<message>
<source>Give either the layer {}, or the fields with longitudes and latitudes.</source>
<translation>Informe ou a camada {}, ou os campos com longitudes e latitudes.</translation>
</message>
<message>
<source>Give either zones, or the fields of trips.</source>
<translation>Informe ou zonas, ou os campos de viagens.</translation>
</message>
<message>
<source>Give reference places: an expression, a reference layer, or a selection in the input.</source>
<translation>Informe lugares de referência: uma expressão, uma camada de referência ou uma seleção na entrada.</translation>
</message>
<message>
<source>Give the new field a name.</source>
<translation>Dê um nome ao novo campo.</translation>
</message>
<message>
<source>Graph convolution</source>
<translation>Convolução em grafos</translation>
</message>
<message>
<source>Graph convolution (torch-geometric)</source>
<translation>Convolução em grafos (torch-geometric)</translation>
</message>
<message>
<source>Gravity model</source>
<translation>Modelo gravitacional</translation>
</message>
<message>
<source>Grid</source>
<translation>Grade</translation>
</message>
<message>
<source>Groups features with similar embeddings by k-means. The field cluster numbers the clusters by size, 1 for the largest; it is NULL where there is no embedding. The layer is styled with one colour per cluster, and the legend counts the features of each.</source>
<translation>Agrupa feições com embeddings semelhantes pelo algoritmo k-means. O campo cluster numera os agrupamentos por tamanho, com 1 para o maior; é NULL onde não há embedding. A camada recebe uma cor por agrupamento, e a legenda conta as feições de cada um.</translation>
</message>
<message>
<source>Groups of packages that are installed</source>
<translation>Grupos de pacotes instalados</translation>
</message>
<message>
<source>H3 cells</source>
<translation>Células H3</translation>
</message>
<message>
<source>H3 cells of one resolution, as a rule the output of Create grid.</source>
<translation>Células H3 de uma só resolução, em geral a saída de “Criar grade”.</translation>
</message>
<message>
<source>H3 cells, polygons or points with the indicator, in any CRS. Each model computes embeddings as in Compute embeddings; only features inside the valid domain of all models are used.</source>
<translation>Células H3, polígonos ou pontos com o indicador, em qualquer SRC. Cada modelo calcula embeddings como em “Calcular embeddings”; são usadas somente as feições dentro do domínio de validade de todos os modelos.</translation>
</message>
<message>
<source>H3 cells, polygons or points, in any CRS. A cell gets its own embedding, one smaller than the cells of the model that of the cell that holds it, and a larger one the mean of those in it; a polygon gets the weighted mean of the cells that it overlaps, and a point the embedding of its location. Lines are not supported.</source>
<translation>Células H3, polígonos ou pontos, em qualquer SRC. Uma célula recebe seu próprio embedding; uma menor que as células do modelo, o da célula que a contém; e uma maior, a média das que estão nela. Um polígono recebe a média ponderada das células a que se sobrepõe; e um ponto, o embedding de sua localização. Linhas não são aceitas.</translation>
</message>
<message>
<source>H3 resolution</source>
<translation>Resolução H3</translation>
</message>
<message>
<source>H3 resolution of the cells, 0 to 15: 5 is some 250 km² a cell, 6 some 36 km², 7 some 5 km². The smallest polygons are best about as large as a cell.</source>
<translation>Resolução H3 das células, de 0 a 15: com 5, uma célula tem cerca de 250 km²; com 6, cerca de 36 km²; com 7, cerca de 5 km². O melhor é que os menores polígonos tenham mais ou menos o tamanho de uma célula.</translation>
</message>
<message>
<source>H3 resolution: the size of the cells, from 0 (4.4 million km² on average) through 6 (36 km²) and 8 (0.7 km²) to 15 (1 m²). The model us-open has embeddings at resolution 6.</source>
<translation>Resolução H3: o tamanho das células, de 0 (4,4 milhões de km² em média), passando por 6 (36 km²) e 8 (0,7 km²), até 15 (1 m²). O modelo us-open tem embeddings na resolução 6.</translation>
</message>
<message>
<source>HTML files (*.html)</source>
<translation>Arquivos HTML (*.html)</translation>
</message>
<message>
<source>Help</source>
<translation>Ajuda</translation>
</message>
<message>
<source>How many threads the backend computes with at most.</source>
<translation>Número máximo de threads que o backend usa nos cálculos.</translation>
</message>
<message>
<source>How mora and satclip compute spherical harmonics. exact: to full precision, the better choice for maps. as-trained: with the rounding errors of the formula that the authors trained with, to reproduce published results; for satclip with L = 40 they reach 0.01 at 60° and 0.1 at 70° north or south. Below 50°, and everywhere for mora and L = 10, they are negligible.</source>
<translation>Como mora e satclip calculam harmônicos esféricos. exact: com precisão total, a melhor escolha para mapas. as-trained: com os erros de arredondamento da fórmula que os autores usaram no treinamento, para reproduzir resultados publicados; no satclip com L = 40, eles chegam a 0,01 a 60° e a 0,1 a 70° norte ou sul. Abaixo de 50°, e em qualquer lugar para mora e L = 10, são desprezíveis.</translation>
</message>
<message>
<source>How much higher R² is with position than without, by ridge regression in cross-validation with held-out blocks or regions. Empty where position is none.</source>
<translation>Quanto o R² é maior com a posição do que sem ela, por regressão ridge em validação cruzada com blocos ou regiões reservados. Vazio quando a posição é none.</translation>
</message>
<message>
<source>Image encoder</source>
<translation>Codificador de imagens</translation>
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
<translation>Importação de codificadores</translation>
</message>
<message>
<source>In a window around the centre</source>
<translation>Em uma janela em torno do centro</translation>
</message>
<message>
<source>In place of the raster: points, polygons whose centroids count, or a table with a field h3, with a population each.</source>
<translation>No lugar do raster: pontos, polígonos (representados por seus centroides) ou uma tabela com um campo h3, cada um com sua população.</translation>
</message>
<message>
<source>In the cell, by share of area</source>
<translation>Na célula, pela parcela da área</translation>
</message>
<message>
<source>Indicator</source>
<translation>Indicador</translation>
</message>
<message>
<source>Inductive (masked prediction; embeds new cells too)</source>
<translation>Indutivo (predição mascarada; gera embeddings também de células novas)</translation>
</message>
<message>
<source>Install Python 3.12 (64-bit) from python.org or the Microsoft Store; no administrator is needed.</source>
<translation>Instale o Python 3.12 (64 bits) de python.org ou da Microsoft Store; não é preciso ser administrador.</translation>
</message>
<message>
<source>Install Python 3.12 from python.org.</source>
<translation>Instale o Python 3.12 de python.org.</translation>
</message>
<message>
<source>Install backend</source>
<translation>Instalar backend</translation>
</message>
<message>
<source>Install the packages python3 and python3-venv of your system.</source>
<translation>Instale os pacotes python3 e python3-venv do seu sistema.</translation>
</message>
<message>
<source>Installing</source>
<translation>Instalando</translation>
</message>
<message>
<source>Interpreter not found</source>
<translation>Interpretador não encontrado</translation>
</message>
<message>
<source>Interpreter of your own</source>
<translation>Interpretador próprio</translation>
</message>
<message>
<source>It is installed: other dialogs list it as {}.</source>
<translation>O modelo está instalado: outros diálogos o listam como {}.</translation>
</message>
<message>
<source>It is named by the environment variable {}, which goes before the setting.</source>
<translation>Ele é indicado pela variável de ambiente {}, que tem precedência sobre a configuração.</translation>
</message>
<message>
<source>Its packages are those of another version of the plugin: press Set up to renew them.</source>
<translation>Os pacotes do interpretador são os de outra versão do complemento: clique em “Configurar” para renová-los.</translation>
</message>
<message>
<source>Keep the embeddings</source>
<translation>Manter os embeddings</translation>
</message>
<message>
<source>Kind field</source>
<translation>Campo de tipo</translation>
</message>
<message>
<source>Latitude of the destination</source>
<translation>Latitude do destino</translation>
</message>
<message>
<source>Latitude of the origin</source>
<translation>Latitude da origem</translation>
</message>
<message>
<source>Latitude, longitude</source>
<translation>Latitude, longitude</translation>
</message>
<message>
<source>Layer with embeddings</source>
<translation>Camada com embeddings</translation>
</message>
<message>
<source>Layer with embeddings and the indicator, in any CRS.</source>
<translation>Camada com embeddings e o indicador, em qualquer SRC.</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings.</source>
<translation>Camada com embeddings, como a criada por “Calcular embeddings”.</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings. The geometry is not used.</source>
<translation>Camada com embeddings, como a criada por “Calcular embeddings”. A geometria não é usada.</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings. To compare with the selected features, select them and leave the expression and the reference layer empty.</source>
<translation>Camada com embeddings, como a criada por “Calcular embeddings”. Para comparar com as feições selecionadas, selecione-as e deixe a expressão e a camada de referência vazias.</translation>
</message>
<message>
<source>Layer with embeddings, computed with the same model as those that the predictor was fitted on.</source>
<translation>Camada com embeddings, calculados com o mesmo modelo que os usados no ajuste do preditor.</translation>
</message>
<message>
<source>Layers or tables with the fields origin and destination (H3 cells), flow (a number; each row is 1 without it) and kind (text, where there are several kinds), such as the flows of Flows to cells. Not needed, but what flows say of places is worth most.</source>
<translation>Camadas ou tabelas com os campos origin e destination (células H3), flow (um número; sem ele, cada linha conta 1) e kind (texto, se houver vários tipos), como os fluxos de “Fluxos para células”. Não são necessárias, mas o que os fluxos dizem dos lugares é o mais valioso.</translation>
</message>
<message>
<source>Layers with fields by H3 cell</source>
<translation>Camadas com campos por célula H3</translation>
</message>
<message>
<source>Layers with fields of the places</source>
<translation>Camadas com campos dos lugares</translation>
</message>
<message>
<source>Layers with the field h3 and numeric fields, as the algorithms of the group Training write them: places are then embedded from these fields, also places that the model was not trained on. Fields are matched by name with those that the model was trained on; other fields are left out, and fields that are missing count as unknown. Averages over the cells around and along flows are made of these layers, so that they should hold the neighbours of the places too. The model must have an encoder of fields, as Train model makes it by default.</source>
<translation>Camadas com o campo h3 e campos numéricos, como as gravadas pelos algoritmos do grupo “Treinamento”: os embeddings dos lugares são então calculados a partir desses campos, também em lugares com os quais o modelo não foi treinado. Os campos são associados pelo nome àqueles com que o modelo foi treinado; outros campos são deixados de fora, e campos ausentes contam como desconhecidos. As médias das células ao redor e ao longo dos fluxos são feitas com essas camadas, de modo que elas devem conter também os vizinhos dos lugares. O modelo deve ter um codificador de campos, como “Treinar modelo” faz por padrão.</translation>
</message>
<message>
<source>Layers with the field h3 and numeric fields, one feature for each cell, all of one H3 resolution and of one region, as the other algorithms of this group make them. Each layer is a modality. It has the name that was given where the layer was made, whatever the layer is called now, else that of the layer; of several with one name all but the first have a number, and the log says so. Cells may be missing from some layers, and NULL is fine. At least 100 cells, and at most 1,000 fields in a layer; more layers that say different things make a better model. Leave out what the model is to predict later.</source>
<translation>Camadas com o campo h3 e campos numéricos, uma feição por célula, todas de uma só resolução H3 e de uma só região, como as criadas pelos outros algoritmos deste grupo. Cada camada é uma modalidade. Ela tem o nome dado na criação da camada, seja qual for o nome atual da camada, ou, na falta dele, o da camada; se várias tiverem o mesmo nome, todas menos a primeira recebem um número, e o log informa isso. Pode haver células ausentes de algumas camadas, e NULL é aceito. No mínimo 100 células, e no máximo 1.000 campos em uma camada; mais camadas, que digam coisas diferentes, produzem um modelo melhor. Deixe de fora o que o modelo deverá predizer depois.</translation>
</message>
<message>
<source>Layers with the fields origin and destination (H3 cells), and perhaps flow and kind, as Flows to cells writes them: fields are averaged along these flows where the model was trained with flows.</source>
<translation>Camadas com os campos origin e destination (células H3) e, se houver, flow e kind, como “Fluxos para células” as grava: calculam-se médias dos campos ao longo desses fluxos se o modelo foi treinado com fluxos.</translation>
</message>
<message>
<source>Learned from commuting in several countries</source>
<translation>Aprendido com deslocamentos pendulares em vários países</translation>
</message>
<message>
<source>Learning task</source>
<translation>Tarefa de aprendizado</translation>
</message>
<message>
<source>Level (nominal coverage) of the prediction intervals in % (0: no intervals)</source>
<translation>Nível (cobertura nominal) dos intervalos de predição em % (0: sem intervalos)</translation>
</message>
<message>
<source>Level (nominal coverage) of the prediction intervals in per cent, from 50 to 99.9; 0 for no intervals.</source>
<translation>Nível (cobertura nominal) dos intervalos de predição em porcentagem, de 50 a 99,9; 0 para nenhum intervalo.</translation>
</message>
<message>
<source>Licence</source>
<translation>Licença</translation>
</message>
<message>
<source>Licence of the model</source>
<translation>Licença do modelo</translation>
</message>
<message>
<source>Licence of the model, which follows from those of the layers, such as ODbL 1.0 for OpenStreetMap.</source>
<translation>Licença do modelo, que decorre das licenças das camadas, como ODbL 1.0 para o OpenStreetMap.</translation>
</message>
<message>
<source>Licence of the model.</source>
<translation>Licença do modelo.</translation>
</message>
<message>
<source>Licence of the weights</source>
<translation>Licença dos pesos</translation>
</message>
<message>
<source>Licence of the weights, stored in the model. Default: what the authors of mora, satclip and geoclip state; none for onnx.</source>
<translation>Licença dos pesos, armazenada no modelo. Padrão: a que os autores de mora, satclip e geoclip declaram; nenhuma para onnx.</translation>
</message>
<message>
<source>LightGCN (of the MobCLIP paper; needs flows)</source>
<translation>LightGCN (do artigo do MobCLIP; requer fluxos)</translation>
</message>
<message>
<source>Lines in EPSG:4326 with the fields origin, destination, kind (estimated), flow (people) and distance_km (between the centroids, along the great circle), the largest first.</source>
<translation>Linhas em EPSG:4326 com os campos origin, destination, kind (estimated), flow (pessoas) e distance_km (entre os centroides, ao longo do círculo máximo), com os maiores fluxos primeiro.</translation>
</message>
<message>
<source>Lines in EPSG:4326 with the fields rank (1 for the strongest), origin, destination, kind where there are several, flow, share (of all flow between different places, 0 to 1) and distance_km (along the great circle).</source>
<translation>Linhas em EPSG:4326 com os campos rank (1 para o mais forte), origin, destination, kind se houver vários tipos, flow, share (parcela de tudo o que flui entre dois lugares, de 0 a 1) e distance_km (ao longo do círculo máximo).</translation>
</message>
<message>
<source>List the models</source>
<translation>Listar os modelos</translation>
</message>
<message>
<source>Locally weighted prediction intervals</source>
<translation>Intervalos de predição ponderados localmente</translation>
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
<translation>Longitude do destino</translation>
</message>
<message>
<source>Longitude of the origin</source>
<translation>Longitude da origem</translation>
</message>
<message>
<source>Longitude, latitude</source>
<translation>Longitude, latitude</translation>
</message>
<message>
<source>Look for Python</source>
<translation>Procurar Python</translation>
</message>
<message>
<source>Looking for Python …</source>
<translation>Procurando Python…</translation>
</message>
<message>
<source>Lower end of its 95 % confidence interval.</source>
<translation>Limite inferior do respectivo intervalo de confiança de 95%.</translation>
</message>
<message>
<source>Made with {} of MobCLIP {} for QGIS.</source>
<translation>Criado com “{}” do MobCLIP {} para QGIS.</translation>
</message>
<message>
<source>Making an environment with Python {} ({})</source>
<translation>Criando um ambiente com o Python {} ({})</translation>
</message>
<message>
<source>Map flows</source>
<translation>Mapear fluxos</translation>
</message>
<message>
<source>Maps (one is shown at a time)</source>
<translation>Mapas (mostrado um por vez)</translation>
</message>
<message>
<source>Maximum number of categories</source>
<translation>Número máximo de categorias</translation>
</message>
<message>
<source>Maximum number of cells</source>
<translation>Número máximo de células</translation>
</message>
<message>
<source>Maximum number of flows</source>
<translation>Número máximo de fluxos</translation>
</message>
<message>
<source>Mean R² of columns predicted from the others</source>
<translation>R² médio das colunas preditas a partir das demais</translation>
</message>
<message>
<source>Mean R² of the groups of fields predicted from the others, in cells that training did not see.</source>
<translation>R² médio dos grupos de campos preditos a partir dos demais, em células que o treinamento não viu.</translation>
</message>
<message>
<source>Mean cosine similarity of int8 to float32</source>
<translation>Similaridade de cosseno média de int8 com float32</translation>
</message>
<message>
<source>Mean cosine similarity of int8 to float32: {}.</source>
<translation>Similaridade de cosseno média de int8 com float32: {}.</translation>
</message>
<message>
<source>Mean cosine similarity of the embeddings with 8-bit weights to those with full precision; 1 is equal. Empty without 8-bit weights.</source>
<translation>Similaridade de cosseno média dos embeddings com pesos de 8 bits com os de precisão total; 1 significa iguais. Vazio sem pesos de 8 bits.</translation>
</message>
<message>
<source>Mean silhouette</source>
<translation>Silhueta média</translation>
</message>
<message>
<source>Mean silhouette coefficient, from -1 to 1: near 1 the clusters are well separated, near 0 they overlap.</source>
<translation>Coeficiente de silhueta médio, de -1 a 1: perto de 1 os agrupamentos estão bem separados, perto de 0 eles se sobrepõem.</translation>
</message>
<message>
<source>Measures by cross-validation how well embeddings predict an indicator, and writes a report to open and share. Features are held out as whole regions, as whole H3 blocks, at the distances of the features to predict (kNNDM), and at random, side by side. The same is done without embeddings, as baselines: means, nearest features, longitude and latitude, spherical harmonics, and other fields of your choice. All scores have 95 % confidence intervals; a difference is called better or worse only where its interval excludes zero.</source>
<translation>Mede por validação cruzada quão bem os embeddings predizem um indicador e grava um relatório para abrir e compartilhar. As feições são reservadas para teste em regiões inteiras, em blocos H3 inteiros, às distâncias das feições a predizer (kNNDM) e aleatoriamente, lado a lado. O mesmo é feito sem embeddings, como linhas de base: médias, feições mais próximas, longitude e latitude, harmônicos esféricos e outros campos à sua escolha. Todas as métricas têm intervalos de confiança de 95%; uma diferença só é considerada melhor ou pior quando seu intervalo exclui o zero.</translation>
</message>
<message>
<source>Megabytes downloaded</source>
<translation>Megabytes baixados</translation>
</message>
<message>
<source>Megabytes that were downloaded.</source>
<translation>Megabytes que foram baixados.</translation>
</message>
<message>
<source>Minimum flow</source>
<translation>Fluxo mínimo</translation>
</message>
<message>
<source>Minimum number of points of a category</source>
<translation>Número mínimo de pontos de uma categoria</translation>
</message>
<message>
<source>MobCLIP example: Ohio</source>
<translation>Exemplo do MobCLIP: Ohio</translation>
</message>
<message>
<source>MobCLIP is ready.</source>
<translation>O MobCLIP está pronto.</translation>
</message>
<message>
<source>MobCLIP location embeddings {}</source>
<translation>Embeddings de localização do MobCLIP {}</translation>
</message>
<message>
<source>MobCLIP models (*.mobclip)</source>
<translation>Modelos do MobCLIP (*.mobclip)</translation>
</message>
<message>
<source>MobCLIP models (*.mobclip);;All files (*)</source>
<translation>Modelos do MobCLIP (*.mobclip);;Todos os arquivos (*)</translation>
</message>
<message>
<source>MobCLIP needs its packages ({} MB).</source>
<translation>O MobCLIP precisa de seus pacotes ({} MB).</translation>
</message>
<message>
<source>MobCLIP needs its packages.</source>
<translation>O MobCLIP precisa de seus pacotes.</translation>
</message>
<message>
<source>MobCLIP needs its packages: press Set up.</source>
<translation>O MobCLIP precisa de seus pacotes: clique em “Configurar”.</translation>
</message>
<message>
<source>MobCLIP or MoRA (China)</source>
<translation>MobCLIP ou MoRA (China)</translation>
</message>
<message>
<source>MobCLIP was uninstalled.</source>
<translation>O MobCLIP foi desinstalado.</translation>
</message>
<message>
<source>MobCLIP was updated and needs other versions of its packages.</source>
<translation>O MobCLIP foi atualizado e precisa de outras versões de seus pacotes.</translation>
</message>
<message>
<source>MobCLIP was updated and needs other versions of its packages: press Set up.</source>
<translation>O MobCLIP foi atualizado e precisa de outras versões de seus pacotes: clique em “Configurar”.</translation>
</message>
<message>
<source>Model</source>
<translation>Modelo</translation>
</message>
<message>
<source>Model information</source>
<translation>Informações do modelo</translation>
</message>
<message>
<source>Model of flows</source>
<translation>Modelo de fluxos</translation>
</message>
<message>
<source>Model that knows where people live, such as us-open: features that are cells or other polygons are weighted by the people who live in them, as the model counts them. For means, in place of the weight field.</source>
<translation>Modelo que sabe onde as pessoas vivem, como us-open: as feições que são células ou outros polígonos são ponderadas pelas pessoas que vivem nelas, conforme a contagem do modelo. Para médias, em vez do campo de peso.</translation>
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
<translation>Nome</translation>
</message>
<message>
<source>Name field of the features</source>
<translation>Campo com os nomes das feições</translation>
</message>
<message>
<source>Name field of the places</source>
<translation>Campo com os nomes dos lugares</translation>
</message>
<message>
<source>Name field of the polygons</source>
<translation>Campo com os nomes dos polígonos</translation>
</message>
<message>
<source>Name field of the zones</source>
<translation>Campo com os nomes das zonas</translation>
</message>
<message>
<source>Name of an installed model, such as us-open for its newest version or us-open-1.1 for that version, or path of a model (a .mobclip file or a folder).</source>
<translation>Nome de um modelo instalado, como us-open para sua versão mais recente ou us-open-1.1 para essa versão, ou caminho de um modelo (um arquivo .mobclip ou uma pasta).</translation>
</message>
<message>
<source>Name of the field for the predictions. Existing fields of this name are replaced, as are lower, upper, probability, likely, dissimilarity and inside_aoa.</source>
<translation>Nome do campo para as predições. Campos existentes com esse nome são substituídos, assim como lower, upper, probability, likely, dissimilarity e inside_aoa.</translation>
</message>
<message>
<source>Name of the field with the number of people in each cell. With it, inhabited cells are learned from more often and those without people not at all. Without it all cells count alike.</source>
<translation>Nome do campo com o número de pessoas em cada célula. Com ele, o treinamento usa com mais frequência as células habitadas e nunca as que não têm habitantes. Sem ele, todas as células contam igualmente.</translation>
</message>
<message>
<source>Name of the indicator.</source>
<translation>Nome do indicador.</translation>
</message>
<message>
<source>Name of the modality</source>
<translation>Nome da modalidade</translation>
</message>
<message>
<source>Name of the modality, such as noise, used in the name of the layer.</source>
<translation>Nome da modalidade, como ruído, usado no nome da camada.</translation>
</message>
<message>
<source>Name of the modality, used in the name of the layer.</source>
<translation>Nome da modalidade, usado no nome da camada.</translation>
</message>
<message>
<source>Name of the modality, used in the names of the fields and of the layer.</source>
<translation>Nome da modalidade, usado nos nomes dos campos e da camada.</translation>
</message>
<message>
<source>Name of the modality, with which the names of its fields begin.</source>
<translation>Nome da modalidade, com o qual começam os nomes de seus campos.</translation>
</message>
<message>
<source>Name of the model, stored in it. Default: the name of the encoder.</source>
<translation>Nome do modelo, armazenado nele. Padrão: o nome do codificador.</translation>
</message>
<message>
<source>Name of the new field</source>
<translation>Nome do novo campo</translation>
</message>
<message>
<source>Nearest neighbours (k-NN)</source>
<translation>Vizinhos mais próximos (k-NN)</translation>
</message>
<message>
<source>Neural network (MLP)</source>
<translation>Rede neural (MLP)</translation>
</message>
<message>
<source>No Python {} to {} was found to set up MobCLIP with.</source>
<translation>Nenhum Python {} a {} foi encontrado para configurar o MobCLIP.</translation>
</message>
<message>
<source>No installed model is valid there; Import encoder adds models.</source>
<translation>Nenhum modelo instalado é válido ali; “Importar codificador” adiciona modelos.</translation>
</message>
<message>
<source>No installed model is valid where the layer {0} ({1}) lies; Import encoder adds models.</source>
<translation>Nenhum modelo instalado é válido onde está a camada {0} ({1}); “Importar codificador” adiciona modelos.</translation>
</message>
<message>
<source>No predictor found: run Fit predictor first</source>
<translation>Nenhum preditor encontrado: execute primeiro “Ajustar preditor”</translation>
</message>
<message>
<source>No reference place was found: check the expression or the reference layer.</source>
<translation>Nenhum lugar de referência foi encontrado: verifique a expressão ou a camada de referência.</translation>
</message>
<message>
<source>None</source>
<translation>Nenhuma</translation>
</message>
<message>
<source>Not ready.</source>
<translation>Não está pronto.</translation>
</message>
<message>
<source>Not ready. There is no model: install the plugin again.</source>
<translation>Não está pronto. Não há nenhum modelo: instale o complemento novamente.</translation>
</message>
<message>
<source>Not set up</source>
<translation>Não configurado</translation>
</message>
<message>
<source>Nothing was installed.</source>
<translation>Nada foi instalado.</translation>
</message>
<message>
<source>Number of cells</source>
<translation>Número de células</translation>
</message>
<message>
<source>Number of cells created.</source>
<translation>Número de células criadas.</translation>
</message>
<message>
<source>Number of cells of the model.</source>
<translation>Número de células do modelo.</translation>
</message>
<message>
<source>Number of cells that have a value in none of the new fields.</source>
<translation>Número de células sem valor em nenhuma coluna.</translation>
</message>
<message>
<source>Number of cells.</source>
<translation>Número de células.</translation>
</message>
<message>
<source>Number of clusters</source>
<translation>Número de agrupamentos</translation>
</message>
<message>
<source>Number of clusters (0: chosen by silhouette)</source>
<translation>Número de agrupamentos (0: escolhido pela silhueta)</translation>
</message>
<message>
<source>Number of clusters, at least 2. With 0, the number between 3 and 12 that has the largest mean silhouette.</source>
<translation>Número de agrupamentos, no mínimo 2. Com 0, o número entre 3 e 12 que tem a maior silhueta média.</translation>
</message>
<message>
<source>Number of clusters.</source>
<translation>Número de agrupamentos.</translation>
</message>
<message>
<source>Number of clusters. 0: chosen by the silhouette.</source>
<translation>Número de agrupamentos. Com 0, ele é escolhido automaticamente.</translation>
</message>
<message>
<source>Number of examples per place</source>
<translation>Número de exemplos por lugar</translation>
</message>
<message>
<source>Number of features</source>
<translation>Número de feições</translation>
</message>
<message>
<source>Number of features used: those with an embedding, the indicator and a geometry.</source>
<translation>Número de feições usadas: as que têm embedding, indicador e geometria.</translation>
</message>
<message>
<source>Number of features used: those with the indicator and a geometry, inside the valid domain of all models.</source>
<translation>Número de feições usadas: as que têm indicador e geometria, dentro do domínio de validade de todos os modelos.</translation>
</message>
<message>
<source>Number of features without a prediction.</source>
<translation>Número de feições sem predição.</translation>
</message>
<message>
<source>Number of features without an embedding.</source>
<translation>Número de feições sem embedding.</translation>
</message>
<message>
<source>Number of features.</source>
<translation>Número de feições.</translation>
</message>
<message>
<source>Number of flows</source>
<translation>Número de fluxos</translation>
</message>
<message>
<source>Number of flows between cells</source>
<translation>Número de fluxos entre células</translation>
</message>
<message>
<source>Number of flows between the cells, 0 where they are not written.</source>
<translation>Número de fluxos entre as células, 0 se eles não são gravados.</translation>
</message>
<message>
<source>Number of flows drawn.</source>
<translation>Número de fluxos desenhados.</translation>
</message>
<message>
<source>Number of flows to draw: the strongest.</source>
<translation>Número de fluxos a desenhar: os mais fortes.</translation>
</message>
<message>
<source>Number of flows, those within zones included.</source>
<translation>Número de fluxos, incluídos os que ficam dentro das zonas.</translation>
</message>
<message>
<source>Number of functions of position that the predictor uses; 0 for none.</source>
<translation>Número de funções da posição que o preditor usa; 0 se não usa nenhuma.</translation>
</message>
<message>
<source>Number of most similar features to write (0: all)</source>
<translation>Número de feições mais semelhantes a gravar (0: todas)</translation>
</message>
<message>
<source>Number of polygons</source>
<translation>Número de polígonos</translation>
</message>
<message>
<source>Number of polygons that contain no feature with a value.</source>
<translation>Número de polígonos que não contêm nenhuma feição com valor.</translation>
</message>
<message>
<source>Number of polygons.</source>
<translation>Número de polígonos.</translation>
</message>
<message>
<source>Number of predictions outside the area of applicability.</source>
<translation>Número de predições fora da área de aplicabilidade.</translation>
</message>
<message>
<source>Number of reference features.</source>
<translation>Número de feições de referência.</translation>
</message>
<message>
<source>Number of reference places</source>
<translation>Número de lugares de referência</translation>
</message>
<message>
<source>Number of training features to show for each feature.</source>
<translation>Número de feições de treinamento a mostrar para cada feição.</translation>
</message>
<message>
<source>Number of training features.</source>
<translation>Número de feições de treinamento.</translation>
</message>
<message>
<source>Number of training steps. 0: as many as suit the region. Training stops earlier where it no longer helps.</source>
<translation>Número de passos de treinamento. 0: tantos quantos forem adequados à região. O treinamento para antes, quando deixa de trazer melhora.</translation>
</message>
<message>
<source>Numeric field of the cells with their population. With it the numbers that leave and arrive are per resident, and flows between zones are divided over the cells by people in place of area: then empty land has none.</source>
<translation>Campo numérico das células com sua população. Com ele, as quantidades que saem e chegam são por habitante, e os fluxos entre zonas são divididos entre as células por pessoas, e não por área: assim, áreas desabitadas não recebem nada.</translation>
</message>
<message>
<source>Numeric field of the cells with their population. With it there are also numbers per 1,000 residents.</source>
<translation>Campo numérico das células com sua população. Com ele, há também números por 1.000 habitantes.</translation>
</message>
<message>
<source>Numeric field of the flows with the number of people. Without it each row counts 1.</source>
<translation>Campo numérico dos fluxos com o número de pessoas. Sem ele, cada linha conta 1.</translation>
</message>
<message>
<source>Numeric field of the polygons with the number of people in each. In the cells it becomes a field, the weight of means, and the weight of cells in training.</source>
<translation>Campo numérico dos polígonos com o número de pessoas em cada um. Nas células, ele se torna um campo, o peso das médias e o peso das células no treinamento.</translation>
</message>
<message>
<source>Numeric field of the population layer with its people.</source>
<translation>Campo numérico da camada de população com o número de pessoas.</translation>
</message>
<message>
<source>Numeric field of the population layer with the number of people.</source>
<translation>Campo numérico da camada de população com o número de pessoas.</translation>
</message>
<message>
<source>Numeric field of these polygons with the known total or mean. Polygons where it is NULL change nothing.</source>
<translation>Campo numérico desses polígonos com o total ou a média conhecidos. Polígonos em que ele é NULL não alteram nada.</translation>
</message>
<message>
<source>Numeric field that weights each feature in a mean, such as its population, assumed to be spread evenly over its area. Without it: its area, or 1 for points. Not for sums.</source>
<translation>Campo numérico que dá o peso de cada feição em uma média, como sua população, que se supõe distribuída uniformemente em sua área. Sem ele: a área, ou 1 para pontos. Não se aplica a somas.</translation>
</message>
<message>
<source>Numeric field that weights each feature in the mean of a polygon, such as its population. Without it: its area.</source>
<translation>Campo numérico que dá o peso de cada feição na média de um polígono, como sua população. Sem ele: a área.</translation>
</message>
<message>
<source>Numeric field that weights each polygon in a mean, such as its population. Without it: its population in the raster or layer, else its area.</source>
<translation>Campo numérico que dá o peso de cada polígono em uma média, como sua população. Sem ele: a população no raster ou na camada ou, na falta deles, a área.</translation>
</message>
<message>
<source>Numeric field with sample weights, such as the population of each feature.</source>
<translation>Campo numérico com os pesos das amostras, como a população de cada feição.</translation>
</message>
<message>
<source>Numeric fields in place of categories: each is one category, and its values are added up in each cell. A cell without a feature is NULL.</source>
<translation>Campos numéricos no lugar de categorias: cada um é uma categoria, e seus valores são somados em cada célula. Uma célula sem nenhuma feição recebe NULL.</translation>
</message>
<message>
<source>Numeric fields of the polygons with means, medians or shares, such as a median age. Leave out what the model is to predict later.</source>
<translation>Campos numéricos dos polígonos com médias, medianas ou proporções, como a idade mediana. Deixe de fora o que o modelo deverá predizer depois.</translation>
</message>
<message>
<source>Numeric fields to aggregate. Default: emb_000, emb_001 and so on.</source>
<translation>Campos numéricos a agregar. Padrão: emb_000, emb_001 e assim por diante.</translation>
</message>
<message>
<source>Numeric fields to average. Default: all but fid, ogc_fid and h3.</source>
<translation>Campos numéricos dos quais calcular a média. Padrão: todos, exceto fid, ogc_fid e h3.</translation>
</message>
<message>
<source>Numeric fields to compare the embeddings with, such as the census variables that you would use without them.</source>
<translation>Campos numéricos com os quais comparar os embeddings, como as variáveis censitárias que você usaria na falta deles.</translation>
</message>
<message>
<source>Numeric fields to predict from, the same as in Fit predictor. Default: emb_000, emb_001 and so on.</source>
<translation>Campos numéricos a partir dos quais predizer, os mesmos de “Ajustar preditor”. Padrão: emb_000, emb_001 e assim por diante.</translation>
</message>
<message>
<source>Numeric fields with counts, such as people, households or jobs. Each becomes two fields: the count in the cell, and the logarithm of 1 + number per km².</source>
<translation>Campos numéricos com contagens, como pessoas, domicílios ou empregos. Cada um se torna dois campos: a contagem na célula e o logaritmo de 1 + número por km².</translation>
</message>
<message>
<source>Numeric fields with means, medians, shares or rates, such as income or a percentage. They keep their names and units.</source>
<translation>Campos numéricos com médias, medianas, proporções ou taxas, como renda ou uma porcentagem. Eles mantêm seus nomes e unidades.</translation>
</message>
<message>
<source>Numeric fields, the same as in Fit predictor. Default: emb_000, emb_001 and so on.</source>
<translation>Campos numéricos, os mesmos de “Ajustar preditor”. Padrão: emb_000, emb_001 e assim por diante.</translation>
</message>
<message>
<source>ONNX graph</source>
<translation>Grafo ONNX</translation>
</message>
<message>
<source>ONNX graph with one input of n x bands x size x size pixels, in the units of the raster, and one output of n x columns. Cells whose window has nodata pixels get NULL.</source>
<translation>Grafo ONNX com uma entrada de n x bandas x tamanho x tamanho pixels, nas unidades do raster, e uma saída de n x colunas. Células cuja janela tem pixels sem dados (nodata) recebem NULL.</translation>
</message>
<message>
<source>ONNX graphs (*.onnx);;All files (*)</source>
<translation>Grafos ONNX (*.onnx);;Todos os arquivos (*)</translation>
</message>
<message>
<source>On Linux with CUDA for NVIDIA graphics cards, elsewhere for the processor alone.</source>
<translation>No Linux, com CUDA para placas gráficas NVIDIA; nos demais sistemas, somente para o processador.</translation>
</message>
<message>
<source>Only models of your own can be removed, not those that come with MobCLIP.</source>
<translation>Somente modelos próprios podem ser removidos, não os que acompanham o MobCLIP.</translation>
</message>
<message>
<source>Only the largest flows of each origin are kept, as few as sum to this share of all that leaves it, above 0 and at most 1.</source>
<translation>São mantidos somente os maiores fluxos de cada origem, tão poucos quantos bastem para somar esta parcela de tudo o que sai dela, maior que 0 e no máximo 1.</translation>
</message>
<message>
<source>Open log</source>
<translation>Abrir log</translation>
</message>
<message>
<source>OpenStreetMap (*.osm.pbf *.pbf *.osm);;All files (*)</source>
<translation>OpenStreetMap (*.osm.pbf *.pbf *.osm);;Todos os arquivos (*)</translation>
</message>
<message>
<source>Optional table (CSV) with all scores.</source>
<translation>Tabela opcional (CSV) com todas as métricas.</translation>
</message>
<message>
<source>Optional: the report as a page (HTML).</source>
<translation>Opcional: o relatório como página (HTML).</translation>
</message>
<message>
<source>Options …</source>
<translation>Opções…</translation>
</message>
<message>
<source>Or an OpenStreetMap file</source>
<translation>Ou um arquivo do OpenStreetMap</translation>
</message>
<message>
<source>Or fields with counts</source>
<translation>Ou campos com contagens</translation>
</message>
<message>
<source>Origin field</source>
<translation>Campo de origem</translation>
</message>
<message>
<source>Other fields to cells</source>
<translation>Outros campos para células</translation>
</message>
<message>
<source>Other settings</source>
<translation>Outras configurações</translation>
</message>
<message>
<source>Other settings of the training, one on each line, such as dimension=64; the page on training lists them.</source>
<translation>Outras configurações do treinamento, uma por linha, como dimension=64; a página da documentação sobre treinamento as lista.</translation>
</message>
<message>
<source>Outdated</source>
<translation>Desatualizado</translation>
</message>
<message>
<source>Overlaps the area</source>
<translation>Sobrepõe-se à área</translation>
</message>
<message>
<source>Packages beside those for embeddings, clusters, similar places and predictions. boosting: boosted trees, and the baselines of Evaluate embeddings and Compare encoders. reports: pages of evaluations and models. import: Import encoder. files: tables of scores. rasters: Raster to cells and population rasters. train: training models of your own, on Linux with CUDA (3 GB). What is installed already stays.</source>
<translation>Pacotes além dos necessários para embeddings, agrupamentos, lugares semelhantes e predições. boosting: árvores com boosting e as linhas de base de “Avaliar embeddings” e “Comparar codificadores”. reports: páginas de avaliações e de modelos. import: “Importar codificador”. files: tabelas de métricas. rasters: “Raster para células” e rasters de população. train: treinamento de modelos próprios, no Linux com CUDA (3 GB). O que já está instalado permanece.</translation>
</message>
<message>
<source>Page</source>
<translation>Página</translation>
</message>
<message>
<source>Path of the Python interpreter that now runs the backend.</source>
<translation>Caminho do interpretador Python que agora executa o backend.</translation>
</message>
<message>
<source>Pixels</source>
<translation>Pixels</translation>
</message>
<message>
<source>Places</source>
<translation>Lugares</translation>
</message>
<message>
<source>Places are the H3 cells in the field '{}'.</source>
<translation>Os lugares são as células H3 do campo “{}”.</translation>
</message>
<message>
<source>Places like downtown Columbus</source>
<translation>Lugares semelhantes ao centro de Columbus</translation>
</message>
<message>
<source>Points of interest</source>
<translation>Pontos de interesse</translation>
</message>
<message>
<source>Points of interest by cell</source>
<translation>Pontos de interesse por célula</translation>
</message>
<message>
<source>Points of interest to cells</source>
<translation>Pontos de interesse para células</translation>
</message>
<message>
<source>Points of interest, such as shops and schools.</source>
<translation>Pontos de interesse, como lojas e escolas.</translation>
</message>
<message>
<source>Points or H3 cells with numbers of people, finer than the polygons. With them the people and flows of a polygon go to where people live, without them they are spread evenly.</source>
<translation>Pontos ou células H3 com números de pessoas, mais finos que os polígonos. Com eles, as pessoas e os fluxos de um polígono vão para onde as pessoas vivem; sem eles, são distribuídos uniformemente.</translation>
</message>
<message>
<source>Points or polygons in any CRS, or any layer or table with a field h3 whose H3 cells have the resolution of the cells or a finer one. Or a table with a code in each row, whose polygons are chosen below.</source>
<translation>Pontos, polígonos, ou polígonos ou uma tabela com um campo h3, da resolução das células ou de uma mais fina, em qualquer SRC. Ou uma tabela com um código em cada linha, cujos polígonos são escolhidos abaixo.</translation>
</message>
<message>
<source>Points or polygons in any CRS. Features of the input that they intersect are reference features, in addition to those that match the expression.</source>
<translation>Pontos ou polígonos em qualquer SRC. As feições da entrada que eles intersectam são feições de referência, além das que satisfazem a expressão.</translation>
</message>
<message>
<source>Points, cells or polygons</source>
<translation>Pontos, células ou polígonos</translation>
</message>
<message>
<source>Points, or polygons whose centroids count, in any CRS. Points outside the cells are left out. For counts also polygons or a table with a field h3, of the resolution of the cells or a finer one.</source>
<translation>Pontos, ou polígonos (representados por seus centroides), em qualquer SRC. Pontos fora das células são deixados de fora. Para contagens, também polígonos ou uma tabela com um campo h3, da resolução das células ou de uma mais fina.</translation>
</message>
<message>
<source>Polygon layer to cover, in any CRS, used instead of the extent. Tick Selected features only to cover just those.</source>
<translation>Camada de polígonos a cobrir, em qualquer SRC, usada em vez da extensão. Marque “Apenas feições selecionadas” para cobrir somente essas.</translation>
</message>
<message>
<source>Polygons</source>
<translation>Polígonos</translation>
</message>
<message>
<source>Polygons of the codes</source>
<translation>Polígonos dos códigos</translation>
</message>
<message>
<source>Polygons or points that the origins and destinations name; lines join their centroids. Leave it empty if the flows join H3 cells or have coordinates.</source>
<translation>Polígonos ou pontos que as origens e os destinos nomeiam; as linhas ligam seus centroides. Deixe o parâmetro vazio se os fluxos ligam células H3 ou têm coordenadas.</translation>
</message>
<message>
<source>Polygons that the origins and destinations name. Leave it empty if the flows join H3 cells or have coordinates.</source>
<translation>Polígonos que as origens e os destinos nomeiam. Deixe o parâmetro vazio se os fluxos ligam células H3 ou têm coordenadas.</translation>
</message>
<message>
<source>Polygons to aggregate to, in any CRS, of another layer than the cells or points. Their fields are kept; fields of the same name are replaced.</source>
<translation>Polígonos pelos quais agregar, em qualquer SRC, de uma camada diferente da das células ou pontos. Seus campos são mantidos; campos de mesmo nome são substituídos.</translation>
</message>
<message>
<source>Polygons whose values to explain</source>
<translation>Polígonos cujos valores explicar</translation>
</message>
<message>
<source>Polygons with known totals or means, in any CRS. The predictions inside each are scaled to agree with its value (dasymetric mapping).</source>
<translation>Polígonos com totais ou médias conhecidos, em qualquer SRC. As predições dentro de cada um são reescaladas para concordar com seu valor (mapeamento dasimétrico).</translation>
</message>
<message>
<source>Polygons with statistics</source>
<translation>Polígonos com estatísticas</translation>
</message>
<message>
<source>Polygons with statistics, in any CRS. Those far from the cells are left out. Or a table with a code in each row, such as a CSV file of a statistical office, whose polygons are chosen below.</source>
<translation>Polígonos com estatísticas, em qualquer SRC. Os distantes das células são deixados de fora. Ou uma tabela com um código em cada linha, como um arquivo CSV de um órgão de estatística, cujos polígonos são escolhidos abaixo.</translation>
</message>
<message>
<source>Polygons with the population of each, such as municipalities or census tracts. The cells cover them.</source>
<translation>Polígonos com a população de cada um, como municípios ou setores censitários. As células os cobrem.</translation>
</message>
<message>
<source>Polygons without a feature</source>
<translation>Polígonos sem nenhuma feição</translation>
</message>
<message>
<source>Polygons, such as counties, whose values to explain, in any CRS. Only for numbers and counts.</source>
<translation>Polígonos, como municípios, cujos valores explicar, em qualquer SRC. Somente para números e contagens.</translation>
</message>
<message>
<source>Population</source>
<translation>População</translation>
</message>
<message>
<source>Population field of the polygons</source>
<translation>Campo de população dos polígonos</translation>
</message>
<message>
<source>Population layer</source>
<translation>Camada de população</translation>
</message>
<message>
<source>Population raster</source>
<translation>Raster de população</translation>
</message>
<message>
<source>Position beside the embeddings</source>
<translation>Posição além dos embeddings</translation>
</message>
<message>
<source>Position is left out, as it does not clearly help: in cross-validation it changes R² by {:+.3f} ({:+.3f} to {:+.3f}).</source>
<translation>A posição é deixada de fora, pois não ajuda claramente: na validação cruzada, ela altera o R² em {:+.3f} (de {:+.3f} a {:+.3f}).</translation>
</message>
<message>
<source>Position is used beside the embeddings: in cross-validation it changes R² by {:+.3f} ({:+.3f} to {:+.3f}).</source>
<translation>A posição é usada além dos embeddings: na validação cruzada, ela altera o R² em {:+.3f} (de {:+.3f} a {:+.3f}).</translation>
</message>
<message>
<source>Predict</source>
<translation>Predizer</translation>
</message>
<message>
<source>Predicted wages (US dollars per person)</source>
<translation>Salários preditos (dólares americanos por pessoa)</translation>
</message>
<message>
<source>Predicted {}</source>
<translation>Predição de {}</translation>
</message>
<message>
<source>Prediction</source>
<translation>Predição</translation>
</message>
<message>
<source>Predictions</source>
<translation>Predições</translation>
</message>
<message>
<source>Predictions of {}.</source>
<translation>Predições de {}.</translation>
</message>
<message>
<source>Predictor</source>
<translation>Preditor</translation>
</message>
<message>
<source>Predictors (*.predictor)</source>
<translation>Preditores (*.predictor)</translation>
</message>
<message>
<source>Predictors (*.predictor);;All files (*)</source>
<translation>Preditores (*.predictor);;Todos os arquivos (*)</translation>
</message>
<message>
<source>Predicts an indicator for every feature with an embedding, using a predictor from Fit predictor. Next to each prediction come its prediction interval (lower, upper; for classes probability, and in likely the prediction set, its classes separated by commas, in quotes where they have one themselves), its dissimilarity to the training features, and whether it is inside the area of applicability (inside_aoa, 1 or 0). The layer is styled in quantile classes, and hatched outside the area of applicability. Embeddings of another model or version are rejected. Predictions for cells can be scaled to known control totals or means of polygons.</source>
<translation>Prediz um indicador para cada feição com embedding, usando um preditor de “Ajustar preditor”. Cada predição é acompanhada de seu intervalo de predição (lower, upper; para classes, probability e, em likely, o conjunto de predição, com as classes separadas por vírgulas e entre aspas quando elas mesmas contêm uma), de sua dissimilaridade em relação às feições de treinamento e da indicação de estar dentro da área de aplicabilidade (inside_aoa, 1 ou 0). A camada é simbolizada em classes de quantis e hachurada fora da área de aplicabilidade. Embeddings de outro modelo ou de outra versão são rejeitados. As predições para células podem ser reescaladas de acordo com totais de controle ou médias conhecidos de polígonos.</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP with these ticked: {groups}. Or run: {command}.</source>
<translation>Em Configurações &gt; Opções &gt; MobCLIP, marque o seguinte e clique em “Configurar”: {groups}. Ou execute: {command}.</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP, or run: {command}.</source>
<translation>Clique em “Configurar” em Configurações &gt; Opções &gt; MobCLIP ou execute: {command}.</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP, or run: {}. An interpreter of your own can be set on the same page, or in the environment variable {}.</source>
<translation>Clique em “Configurar” em Configurações &gt; Opções &gt; MobCLIP ou execute: {}. Um interpretador próprio pode ser definido na mesma página ou na variável de ambiente {}.</translation>
</message>
<message>
<source>Probe</source>
<translation>Sonda</translation>
</message>
<message>
<source>Probe to fit on the embeddings. ridge: ridge, logistic or Poisson regression; fast and hard to beat. lightgbm: boosted trees. lightgbm-paper: the same with the settings of the MobCLIP paper. knn: the mean of the five most similar training features. mlp: a small neural network.</source>
<translation>Sonda a ajustar sobre os embeddings. ridge: regressão ridge, logística ou de Poisson; rápida e difícil de superar. lightgbm: árvores com boosting. lightgbm-paper: o mesmo com a configuração do artigo do MobCLIP. knn: a média das cinco feições de treinamento mais semelhantes. mlp: uma pequena rede neural.</translation>
</message>
<message>
<source>Probes</source>
<translation>Sondas</translation>
</message>
<message>
<source>Probes to fit on the embeddings. ridge: ridge, logistic or Poisson regression; fast, with the penalty chosen inside the training folds. lightgbm: boosted trees. lightgbm-paper: the same with the settings of the MobCLIP paper. knn: the mean of the five most similar training features. mlp: a small neural network.</source>
<translation>Sondas a ajustar sobre os embeddings. ridge: regressão ridge, logística ou de Poisson; rápida, com a penalidade escolhida dentro das dobras de treinamento. lightgbm: árvores com boosting. lightgbm-paper: o mesmo com a configuração do artigo do MobCLIP. knn: a média das cinco feições de treinamento mais semelhantes. mlp: uma pequena rede neural.</translation>
</message>
<message>
<source>Python interpreter</source>
<translation>Interpretador Python</translation>
</message>
<message>
<source>Python interpreter of the backend</source>
<translation>Interpretador Python do backend</translation>
</message>
<message>
<source>Python to make the environment with</source>
<translation>Python para criar o ambiente</translation>
</message>
<message>
<source>Python {} of the project python-build-standalone is downloaded from GitHub with the program uv from the Python Package Index (about {} MB), into {}. It is used by MobCLIP only.</source>
<translation>O Python {} do projeto python-build-standalone será baixado do GitHub com o programa uv, obtido do Python Package Index (cerca de {} MB), para {}. Ele será usado somente pelo MobCLIP.</translation>
</message>
<message>
<source>QGIS expression that is true for the reference features of the input, for example "name" = 'Athens'.</source>
<translation>Expressão do QGIS que é verdadeira para as feições de referência da entrada, por exemplo "name" = 'Athens'.</translation>
</message>
<message>
<source>QGIS was busy</source>
<translation>o QGIS estava ocupado</translation>
</message>
<message>
<source>Quantise the weights to 8 bits: a quarter of the size, and two to four times the speed. The cosine similarity to the full-precision embeddings is measured and stored in the model.</source>
<translation>Quantizar os pesos em 8 bits: um quarto do tamanho e de duas a quatro vezes a velocidade. A similaridade de cosseno com os embeddings de precisão total é medida e armazenada no modelo.</translation>
</message>
<message>
<source>RMSE (spatial block CV)</source>
<translation>RMSE (VC por blocos espaciais)</translation>
</message>
<message>
<source>Radians</source>
<translation>Radianos</translation>
</message>
<message>
<source>Radiation model</source>
<translation>Modelo de radiação</translation>
</message>
<message>
<source>Radius of the window in pixels</source>
<translation>Raio da janela em pixels</translation>
</message>
<message>
<source>Random cross-validation: {} {:.2f}.</source>
<translation>Validação cruzada aleatória: {} {:.2f}.</translation>
</message>
<message>
<source>Random cross-validation: {} {:.2f}. This is too optimistic, because neighbouring places are alike.</source>
<translation>Validação cruzada aleatória: {} {:.2f}. Isso é otimista demais, pois lugares vizinhos são parecidos.</translation>
</message>
<message>
<source>Random seed</source>
<translation>Semente aleatória</translation>
</message>
<message>
<source>Ranks models by how well their embeddings predict an indicator, cross-validated on the same held-out features with paired 95 % confidence intervals, and writes a report to open and share. A difference is called better or worse only where its interval excludes zero.</source>
<translation>Ordena modelos pela qualidade com que seus embeddings predizem um indicador, em validação cruzada sobre as mesmas feições reservadas e com intervalos de confiança pareados de 95%, e grava um relatório para abrir e compartilhar. Uma diferença só é considerada melhor ou pior quando seu intervalo exclui o zero.</translation>
</message>
<message>
<source>Raster</source>
<translation>Raster</translation>
</message>
<message>
<source>Raster by cell</source>
<translation>Raster por célula</translation>
</message>
<message>
<source>Raster file in any CRS. Layers of web services must be saved as a file first. The CRS is the one of the layer in QGIS; a raster without one needs it assigned first.</source>
<translation>Arquivo raster em qualquer SRC. Camadas de serviços web devem antes ser salvas como arquivo. O SRC é o da camada no QGIS; a um raster sem SRC é preciso primeiro atribuir um.</translation>
</message>
<message>
<source>Raster of people per pixel, such as a gridded census, with pixels no larger than the cells. A polygon without people in it is divided by area.</source>
<translation>Raster com o número de pessoas por pixel, como um censo em grade, com pixels não maiores que as células. Um polígono em que não há pessoas é dividido por área.</translation>
</message>
<message>
<source>Raster to cells</source>
<translation>Raster para células</translation>
</message>
<message>
<source>Rasters</source>
<translation>Rasters</translation>
</message>
<message>
<source>Raw columns to compare with</source>
<translation>Colunas originais para comparação</translation>
</message>
<message>
<source>Reading the valid domain …</source>
<translation>Lendo o domínio de validade…</translation>
</message>
<message>
<source>Ready</source>
<translation>Pronto</translation>
</message>
<message>
<source>Ready.</source>
<translation>Pronto.</translation>
</message>
<message>
<source>Reduce embeddings to colours</source>
<translation>Reduzir embeddings a cores</translation>
</message>
<message>
<source>Reduces embeddings to their first three principal components and mixes these into one colour, so that similar places have similar colours on the map. The fields pc_1 to pc_3 hold the components and color their mixture as #rrggbb; they are NULL where there is no embedding.</source>
<translation>Reduz embeddings a seus três primeiros componentes principais e os mistura em uma cor, de modo que lugares semelhantes têm cores semelhantes no mapa. Os campos pc_1 a pc_3 contêm os componentes, e color, sua mistura como #rrggbb; são NULL onde não há embedding.</translation>
</message>
<message>
<source>Reference expression</source>
<translation>Expressão de referência</translation>
</message>
<message>
<source>Reference layer</source>
<translation>Camada de referência</translation>
</message>
<message>
<source>Region field for cross-validation</source>
<translation>Campo de regiões para a validação cruzada</translation>
</message>
<message>
<source>Regression (numbers)</source>
<translation>Regressão (números)</translation>
</message>
<message>
<source>Remove MobCLIP's files</source>
<translation>Remover arquivos do MobCLIP</translation>
</message>
<message>
<source>Remove model</source>
<translation>Remover modelo</translation>
</message>
<message>
<source>Remove packages …</source>
<translation>Remover pacotes…</translation>
</message>
<message>
<source>Remove the model {}? The file {} is deleted.</source>
<translation>Remover o modelo {}? O arquivo {} será excluído.</translation>
</message>
<message>
<source>Remove the packages that Set up has installed ({} MB in {})?</source>
<translation>Remover os pacotes que “Configurar” instalou ({} MB em {})?</translation>
</message>
<message>
<source>Remove …</source>
<translation>Remover…</translation>
</message>
<message>
<source>Removed.</source>
<translation>Remoção concluída.</translation>
</message>
<message>
<source>Removes what Set up has installed, and models of your own if you like.</source>
<translation>Remove o que “Configurar” instalou e, se desejar, os modelos próprios.</translation>
</message>
<message>
<source>Report</source>
<translation>Relatório</translation>
</message>
<message>
<source>Report as text</source>
<translation>Relatório como texto</translation>
</message>
<message>
<source>Reports</source>
<translation>Relatórios</translation>
</message>
<message>
<source>Reports which Python interpreter runs the backend and how it was chosen, which packages it has or lacks, and which models are installed, and says what to do about any problem. It completes even where the backend is missing.</source>
<translation>Informa qual interpretador Python executa o backend e como ele foi escolhido, quais pacotes ele tem ou não tem e quais modelos estão instalados, e diz o que fazer a respeito de cada problema. É concluído mesmo quando o backend está ausente.</translation>
</message>
<message>
<source>Ridge penalty</source>
<translation>Penalidade ridge</translation>
</message>
<message>
<source>Ridge penalty, chosen by cross-validation. Empty for other probes.</source>
<translation>Penalidade ridge, escolhida por validação cruzada. Vazio para outras sondas.</translation>
</message>
<message>
<source>Ridge regression</source>
<translation>Regressão ridge</translation>
</message>
<message>
<source>Root mean square error in spatial block cross-validation, in the unit of the indicator. Empty for classes.</source>
<translation>Raiz do erro quadrático médio na validação cruzada por blocos espaciais, na unidade do indicador. Vazio para classes.</translation>
</message>
<message>
<source>Runs all steps from the layers of a region to a map of types of places: cells, their fields from demographics, points of interest, a raster and flows, a model trained on them, embeddings and clusters. It is a model of QGIS: open layers_to_clusters.model3 in the folder resources/models of the plugin in the model designer to add, change or leave out steps.</source>
<translation>Executa todas as etapas, das camadas de uma região a um mapa de tipos de lugares: células, campos de dados demográficos, pontos de interesse, um raster e mobilidade, um modelo treinado com eles, embeddings e agrupamentos. É um modelo do QGIS: para adicionar, alterar ou omitir etapas, abra no designer de modelo o arquivo layers_to_clusters.model3, na pasta resources/models do complemento.</translation>
</message>
<message>
<source>R² (kNNDM CV)</source>
<translation>R² (VC kNNDM)</translation>
</message>
<message>
<source>R² (random CV)</source>
<translation>R² (VC aleatória)</translation>
</message>
<message>
<source>R² (region CV)</source>
<translation>R² (VC por regiões)</translation>
</message>
<message>
<source>R² (spatial block CV)</source>
<translation>R² (VC por blocos espaciais)</translation>
</message>
<message>
<source>R² in cross-validation by region: the share of the variance explained in held-out regions; 1 is perfect, 0 no better than the mean. For classes: log-loss skill (McFadden's R²). Only with a region field.</source>
<translation>R² na validação cruzada por regiões: a parcela da variância explicada nas regiões reservadas; 1 é perfeito, 0 não é melhor que a média. Para classes: skill de log-loss (R² de McFadden). Somente com um campo de regiões.</translation>
</message>
<message>
<source>R² in spatial block cross-validation: the share of the variance explained in held-out blocks or regions; 1 is perfect, 0 no better than the mean. For classes: log-loss skill (McFadden's R²). Empty where the features lie too close together for blocks.</source>
<translation>R² na validação cruzada por blocos espaciais: a parcela da variância explicada nos blocos ou regiões reservados; 1 é perfeito, 0 não é melhor que a média. Para classes: skill de log-loss (R² de McFadden). Vazio quando as feições estão próximas demais para formar blocos.</translation>
</message>
<message>
<source>SatCLIP</source>
<translation>SatCLIP</translation>
</message>
<message>
<source>Scaled to ±1 (longitude / 180, latitude / 90)</source>
<translation>Na escala de ±1 (longitude / 180, latitude / 90)</translation>
</message>
<message>
<source>Seed of all random numbers. The same seed, layers and settings give the same model on the same computer.</source>
<translation>Semente de todos os números aleatórios. A mesma semente, as mesmas camadas e as mesmas configurações dão o mesmo modelo no mesmo computador.</translation>
</message>
<message>
<source>Seed of the random initialisation. The same seed, layer and number of clusters give the same result.</source>
<translation>Semente da inicialização aleatória. A mesma semente, a mesma camada e o mesmo número de agrupamentos dão o mesmo resultado.</translation>
</message>
<message>
<source>Set up</source>
<translation>Configurar</translation>
</message>
<message>
<source>Set up MobCLIP</source>
<translation>Configurar o MobCLIP</translation>
</message>
<message>
<source>Set up MobCLIP now?</source>
<translation>Configurar o MobCLIP agora?</translation>
</message>
<message>
<source>Sets up the backend: makes a Python environment in your data folder, outside QGIS and its profiles, and installs exactly the packages that MobCLIP was tested with, each checked by its digest. The first time some 100 MB are downloaded from the Python Package Index (PyPI). Nothing is installed into QGIS's Python or the system's. What was installed before stays in use until the new environment is complete.</source>
<translation>Configura o backend: cria um ambiente Python na sua pasta de dados, fora do QGIS e de seus perfis, e instala exatamente os pacotes com os quais o MobCLIP foi testado, cada um verificado por seu hash. Na primeira vez, são baixados cerca de 100 MB do Python Package Index (PyPI). Nada é instalado no Python do QGIS nem no do sistema. O que já estava instalado continua em uso até que o novo ambiente esteja completo.</translation>
</message>
<message>
<source>Setting up in {} needs {:,.0f} MB, and the disk has {:,.0f} MB free: free some space and try again.</source>
<translation>A configuração em {} precisa de {:,.0f} MB, e o disco tem {:,.0f} MB livres: libere espaço e tente novamente.</translation>
</message>
<message>
<source>Setup</source>
<translation>Configuração</translation>
</message>
<message>
<source>Share of all flows between places</source>
<translation>Parcela de todos os fluxos entre lugares</translation>
</message>
<message>
<source>Share of all that flows between places which is drawn, 0 to 1.</source>
<translation>Parcela de tudo o que flui entre lugares que é desenhada, de 0 a 1.</translation>
</message>
<message>
<source>Share of each origin's flow to keep</source>
<translation>Parcela do fluxo de cada origem a manter</translation>
</message>
<message>
<source>Share of features classified correctly in spatial block cross-validation. Empty for numbers and counts.</source>
<translation>Parcela das feições classificadas corretamente na validação cruzada por blocos espaciais. Vazio para números e contagens.</translation>
</message>
<message>
<source>Share of held-out labels inside their 90 % prediction intervals, each block checked with the errors of the others. Near 0.9, the intervals can be trusted on average, inside the area of applicability.</source>
<translation>Parcela dos valores reservados que está dentro de seus intervalos de predição de 90%, com cada bloco verificado com os erros dos demais. Perto de 0,9, os intervalos são em média confiáveis, dentro da área de aplicabilidade.</translation>
</message>
<message>
<source>Share of the variance explained</source>
<translation>Parcela da variância explicada</translation>
</message>
<message>
<source>Share of the variance explained by the three components, from 0 to 1.</source>
<translation>Parcela da variância explicada pelos três componentes, de 0 a 1.</translation>
</message>
<message>
<source>Show on map</source>
<translation>Mostrar no mapa</translation>
</message>
<message>
<source>Show valid domain</source>
<translation>Mostrar domínio de validade</translation>
</message>
<message>
<source>Shows the card of a model as a page: its encoders, embedding dimension, valid domain, licence, citation and measured scores, and whether its files match their checksums.</source>
<translation>Mostra a ficha de um modelo como página: seus codificadores, dimensão do embedding, domínio de validade, licença, citação e métricas medidas, e se seus arquivos conferem com as somas de verificação.</translation>
</message>
<message>
<source>Similar places</source>
<translation>Lugares semelhantes</translation>
</message>
<message>
<source>Similarity to {}</source>
<translation>Similaridade com {}</translation>
</message>
<message>
<source>Size</source>
<translation>Tamanho</translation>
</message>
<message>
<source>Smaller flows are left out.</source>
<translation>Fluxos menores são deixados de fora.</translation>
</message>
<message>
<source>Smooth functions of position as further columns beside the embeddings. They help in the gaps of a map and may mislead in regions without labels. none: embeddings alone. auto: where cross-validation on held-out blocks, or on regions if there is a region field, clearly shows that they help; the log says what was chosen and why. add: always. Predict then needs features with a geometry.</source>
<translation>Funções suaves da posição como colunas adicionais ao lado dos embeddings. Elas ajudam nas lacunas de um mapa e podem induzir a erro em regiões sem valores conhecidos. none: somente os embeddings. auto: quando a validação cruzada com blocos reservados, ou com regiões se houver um campo de regiões, mostra claramente que elas ajudam; o log informa o que foi escolhido e por quê. add: sempre. “Predizer” precisa então de feições com geometria.</translation>
</message>
<message>
<source>Smooth functions of position as further columns beside the embeddings. They help in the gaps of a map and may mislead in regions without labels. none: not scored. auto: a row of the report scores the embeddings with position, used in each fold where the other folds clearly show that it helps. add: the same, always used.</source>
<translation>Funções suaves da posição como colunas adicionais ao lado dos embeddings. Elas ajudam nas lacunas de um mapa e podem induzir a erro em regiões sem valores conhecidos. none: não são avaliadas. auto: uma linha do relatório avalia os embeddings com a posição, usada em cada dobra em que as outras dobras mostram claramente que ela ajuda. add: o mesmo, com a posição sempre usada.</translation>
</message>
<message>
<source>Some files are in use and stay: close other windows of QGIS, then delete {}.</source>
<translation>Alguns arquivos estão em uso e permanecem: feche outras janelas do QGIS e depois exclua {}.</translation>
</message>
<message>
<source>Spatial block cross-validation: R² {:.2f}, RMSE {}. Judge the predictor by these.</source>
<translation>Validação cruzada por blocos espaciais: R² {:.2f}, RMSE {}. Avalie o preditor por estes valores.</translation>
</message>
<message>
<source>Spatial block cross-validation: accuracy {:.0%}, {} {:.2f}. Judge the predictor by these.</source>
<translation>Validação cruzada por blocos espaciais: acurácia {:.0%}, {} {:.2f}. Avalie o preditor por estes valores.</translation>
</message>
<message>
<source>Spatial predicate</source>
<translation>Predicado espacial</translation>
</message>
<message>
<source>Spherical harmonics</source>
<translation>Harmônicos esféricos</translation>
</message>
<message>
<source>Starting the backend for the first time</source>
<translation>Iniciando o backend pela primeira vez</translation>
</message>
<message>
<source>Starts the backend, and lists its packages and models.</source>
<translation>Inicia o backend e lista seus pacotes e modelos.</translation>
</message>
<message>
<source>Statistic</source>
<translation>Estatística</translation>
</message>
<message>
<source>Statistic that is known. sum: predictions in a polygon are multiplied so that they add up to its total. mean: they are shifted so that their mean agrees.</source>
<translation>Estatística que é conhecida. sum: as predições em um polígono são multiplicadas para que somem o total dele. mean: elas são deslocadas para que sua média concorde com a dele.</translation>
</message>
<message>
<source>Status</source>
<translation>Situação</translation>
</message>
<message>
<source>Step {} of {}: {}</source>
<translation>Etapa {} de {}: {}</translation>
</message>
<message>
<source>Stopped: nothing has changed.</source>
<translation>Interrompido: nada foi alterado.</translation>
</message>
<message>
<source>Stopped: there is no example map.</source>
<translation>Interrompido: não há mapa de exemplo.</translation>
</message>
<message>
<source>Stopping …</source>
<translation>Interrompendo…</translation>
</message>
<message>
<source>Store weights as int8</source>
<translation>Armazenar pesos como int8</translation>
</message>
<message>
<source>Sum</source>
<translation>Soma</translation>
</message>
<message>
<source>Sum of all flows</source>
<translation>Soma de todos os fluxos</translation>
</message>
<message>
<source>Sum of all flows: commuters.</source>
<translation>Soma de todos os fluxos: pessoas que se deslocam ao trabalho.</translation>
</message>
<message>
<source>TESSERA</source>
<translation>TESSERA</translation>
</message>
<message>
<source>Table of all scores</source>
<translation>Tabela com todas as métricas</translation>
</message>
<message>
<source>Table of the flows between the cells and within them, without geometry: the fields origin and destination (H3 cells), flow, and kind where there are several.</source>
<translation>Tabela dos fluxos entre as células e dentro delas, sem geometria: os campos origin e destination (células H3), flow e, se houver vários tipos, kind.</translation>
</message>
<message>
<source>Table or layer of flows, one row for each origin and destination, such as commuters between counties, or the flows between cells that Flows to cells writes. Rows with the same origin, destination and kind are added up. The geometry is not used.</source>
<translation>Tabela ou camada de fluxos, uma linha para cada origem e destino, como deslocamentos pendulares entre municípios ou os fluxos entre células que “Fluxos para células” grava. Linhas com a mesma origem, o mesmo destino e o mesmo tipo são somadas. A geometria não é usada.</translation>
</message>
<message>
<source>Table or layer of flows, one row for each origin and destination, whose geometry is not used; or a layer of points of trips, for which the trip field and the time field are given. Flows to places outside the cells count as leaving.</source>
<translation>Tabela ou camada de fluxos, uma linha para cada origem e destino, cuja geometria não é usada; ou uma camada de pontos de viagens, para a qual se informam o campo de viagem e o campo de tempo. Fluxos para lugares fora das células contam como saídas.</translation>
</message>
<message>
<source>Tables of scores</source>
<translation>Tabelas de métricas</translation>
</message>
<message>
<source>The CRS of the extent is unknown: give the extent in degrees (EPSG:4326).</source>
<translation>O SRC da extensão é desconhecido: informe a extensão em graus (EPSG:4326).</translation>
</message>
<message>
<source>The MobCLIP backend and the plugin are of different versions: install the same one.</source>
<translation>O backend do MobCLIP e o complemento são de versões diferentes: instale a mesma versão de ambos.</translation>
</message>
<message>
<source>The MobCLIP backend could not be started with {} ({}).</source>
<translation>Não foi possível iniciar o backend do MobCLIP com {} ({}).</translation>
</message>
<message>
<source>The MobCLIP backend did not answer within {:g} seconds.</source>
<translation>O backend do MobCLIP não respondeu em {:g} segundos.</translation>
</message>
<message>
<source>The MobCLIP backend ended unexpectedly (exit code {}).</source>
<translation>O backend do MobCLIP terminou inesperadamente (código de saída {}).</translation>
</message>
<message>
<source>The MobCLIP backend failed.</source>
<translation>O backend do MobCLIP falhou.</translation>
</message>
<message>
<source>The MobCLIP backend is not set up: no Python interpreter was found for it.</source>
<translation>O backend do MobCLIP não está configurado: nenhum interpretador Python foi encontrado para ele.</translation>
</message>
<message>
<source>The MobCLIP backend sent something that is not a message: try again.</source>
<translation>O backend do MobCLIP enviou algo que não é uma mensagem: tente novamente.</translation>
</message>
<message>
<source>The MobCLIP backend was killed; it may have run out of memory.</source>
<translation>O backend do MobCLIP foi encerrado à força; talvez tenha faltado memória.</translation>
</message>
<message>
<source>The Processing log says why.</source>
<translation>O log do Processamento informa o motivo.</translation>
</message>
<message>
<source>The Python interpreter {} could not be started ({}).</source>
<translation>Não foi possível iniciar o interpretador Python {} ({}).</translation>
</message>
<message>
<source>The Python interpreter {} for the MobCLIP backend does not exist.</source>
<translation>O interpretador Python {} do backend do MobCLIP não existe.</translation>
</message>
<message>
<source>The Python interpreter {} lacks packages: {}.</source>
<translation>O interpretador Python {} não tem pacotes necessários: {}.</translation>
</message>
<message>
<source>The Python {} has no module venv: install the package python3-venv of your system.</source>
<translation>O Python {} não tem o módulo venv: instale o pacote python3-venv do seu sistema.</translation>
</message>
<message>
<source>The Python {} is not a 64-bit CPython.</source>
<translation>O Python {} não é um CPython de 64 bits.</translation>
</message>
<message>
<source>The Python {} runs on a system without glibc {} or newer ({}), which the packages need.</source>
<translation>O Python {} é executado em um sistema sem a glibc {} ou mais recente ({}), que os pacotes exigem.</translation>
</message>
<message>
<source>The algorithm stops before it creates more cells than this, so that a wrong resolution does not fill the disk.</source>
<translation>O algoritmo para antes de criar mais células que isso, para que uma resolução errada não encha o disco.</translation>
</message>
<message>
<source>The backend runs with {}.</source>
<translation>O backend é executado com {}.</translation>
</message>
<message>
<source>The backend runs with {}. Press Check to see whether it has the packages.</source>
<translation>O backend é executado com {}. Clique em “Verificar” para saber se ele tem os pacotes.</translation>
</message>
<message>
<source>The cells with fields for each category: the logarithms of 1 + density per km² and of 1 + number per 1,000 residents, and tf-idf. Cells without points have 0. Fields with the same value everywhere are left out. Styled by the density of all points; the legend shows numbers per km² and not their logarithms.</source>
<translation>As células com campos para cada categoria: os logaritmos de 1 + densidade por km² e de 1 + número por 1.000 habitantes, e tf-idf. Células sem pontos recebem 0. Campos com o mesmo valor em toda parte são deixados de fora. Simbolizadas pela densidade de todos os pontos; a legenda mostra números por km², e não seus logaritmos.</translation>
</message>
<message>
<source>The cells with fields that describe their flows, of each kind where there are several. Cells in which no flow begins or ends are NULL. Where flows only end, the distances and shares of those that leave are NULL, and likewise where they only begin. Fields with the same value everywhere are left out.</source>
<translation>As células com campos que descrevem seus fluxos, de cada tipo se houver vários. Células em que nenhum fluxo começa ou termina recebem NULL. Onde os fluxos só terminam, as distâncias e parcelas dos que saem são NULL, e vice-versa onde eles só começam. Campos com o mesmo valor em toda parte são deixados de fora.</translation>
</message>
<message>
<source>The cells with the cluster of each, styled.</source>
<translation>As células com o agrupamento de cada uma, simbolizadas.</translation>
</message>
<message>
<source>The cells with the mean of each field, NULL where no feature with a value lies. Styled by the first field.</source>
<translation>As células com a média de cada campo, NULL onde não há nenhuma feição com valor. Simbolizadas pelo primeiro campo.</translation>
</message>
<message>
<source>The cells with the new fields, NULL where no polygon lies. Styled by the first density, or else by the first field.</source>
<translation>As células com os novos campos, NULL onde não há nenhum polígono. Simbolizadas pela primeira densidade ou, na falta dela, pelo primeiro campo.</translation>
</message>
<message>
<source>The cells with the new fields, NULL where the raster has no values. Styled by the first field.</source>
<translation>As células com os novos campos, NULL onde o raster não tem valores. Simbolizadas pelo primeiro campo.</translation>
</message>
<message>
<source>The certificate of the package index was not accepted, as where a firewall looks into connections: add your organisation's certificate in Settings &gt; Options &gt; Authentication &gt; Manage Certificates, or use a folder of wheels.</source>
<translation>O certificado do índice de pacotes não foi aceito, como ocorre quando um firewall inspeciona as conexões: adicione o certificado da sua organização em Configurações &gt; Opções &gt; Autenticação &gt; Gerenciar certificados ou use uma pasta de wheels.</translation>
</message>
<message>
<source>The diagnostics are in the clipboard: look them over, and paste them into your report.</source>
<translation>O diagnóstico está na área de transferência: revise-o e cole-o no seu relato.</translation>
</message>
<message>
<source>The disk is full: free some space and try again; what was downloaded is kept.</source>
<translation>O disco está cheio: libere espaço e tente novamente; o que foi baixado é mantido.</translation>
</message>
<message>
<source>The environment takes about {} MB in {}. It is made with Python {} ({}), into which nothing is installed.</source>
<translation>O ambiente ocupará cerca de {} MB em {}. Ele será criado com o Python {} ({}), no qual nada será instalado.</translation>
</message>
<message>
<source>The example map cannot be written to {} ({}): save the project in another folder first.</source>
<translation>Não é possível gravar o mapa de exemplo em {} ({}): primeiro salve o projeto em outra pasta.</translation>
</message>
<message>
<source>The example map is ready. Predicted wages have an R² of {:.2f} in spatial block cross-validation.</source>
<translation>O mapa de exemplo está pronto. Os salários preditos têm R² de {:.2f} na validação cruzada por blocos espaciais.</translation>
</message>
<message>
<source>The expression cannot be read ({}).</source>
<translation>Não foi possível ler a expressão ({}).</translation>
</message>
<message>
<source>The expression names the field '{}', which the layer {} does not have.</source>
<translation>A expressão menciona o campo “{}”, que a camada {} não tem.</translation>
</message>
<message>
<source>The extent is not a rectangle on the globe: check it and its CRS.</source>
<translation>A extensão não é um retângulo no globo: verifique a extensão e seu SRC.</translation>
</message>
<message>
<source>The field '{}' holds decimal fractions, which cannot hold H3 cells exactly: use text.</source>
<translation>O campo “{}” contém frações decimais, que não podem representar células H3 com exatidão: use texto.</translation>
</message>
<message>
<source>The field '{}' is empty: places are the geometry instead.</source>
<translation>O campo “{}” está vazio: os lugares são dados pela geometria.</translation>
</message>
<message>
<source>The field '{}' is not numeric: it holds '{}'.</source>
<translation>O campo “{}” não é numérico: ele contém “{}”.</translation>
</message>
<message>
<source>The field '{}' of {} is not numeric but text, as are all fields of a CSV file unless QGIS is told to detect their types: convert it with Refactor fields, or use .gpkg or .parquet.</source>
<translation>O campo “{}” de {} não é numérico, mas texto, como todos os campos de um arquivo CSV, a menos que o QGIS seja instruído a detectar seus tipos: converta-o com “Editar campos” ou use .gpkg ou .parquet.</translation>
</message>
<message>
<source>The field '{}' of {} is not numeric.</source>
<translation>O campo “{}” de {} não é numérico.</translation>
</message>
<message>
<source>The flows are estimates of a model, not observations.</source>
<translation>Os fluxos são estimativas de um modelo, e não observações.</translation>
</message>
<message>
<source>The folder of wheels lacks {name}: fill it on a connected computer with pip download from the same lock.</source>
<translation>Falta {name} na pasta de wheels: preencha-a em um computador conectado com pip download a partir do mesmo arquivo de bloqueio.</translation>
</message>
<message>
<source>The folder of wheels {} does not exist.</source>
<translation>A pasta de wheels {} não existe.</translation>
</message>
<message>
<source>The grid: multipolygons with the text field h3.</source>
<translation>A grade: multipolígonos com o campo de texto h3.</translation>
</message>
<message>
<source>The groups of packages that the interpreter has.</source>
<translation>Os grupos de pacotes que o interpretador tem.</translation>
</message>
<message>
<source>The installed model {} is valid there.</source>
<translation>O modelo instalado {} é válido ali.</translation>
</message>
<message>
<source>The largest flows out of each zone are kept that make up this share of what leaves it, 0 to 1, and scaled up to all of it. With 1 there are flows between all zones.</source>
<translation>São mantidos os maiores fluxos que saem de cada zona, até somarem esta parcela de tudo o que sai dela, de 0 a 1, e eles são reescalados para corresponder ao total. Com 1, há fluxos entre todas as zonas.</translation>
</message>
<message>
<source>The layer of points is not used, because an OpenStreetMap file is chosen.</source>
<translation>A camada de pontos não é usada, pois foi escolhido um arquivo do OpenStreetMap.</translation>
</message>
<message>
<source>The layer with the embeddings, drawn in the colours of the field color; grey where there is none.</source>
<translation>A camada com os embeddings, desenhada com as cores do campo color; cinza onde não há embedding.</translation>
</message>
<message>
<source>The layer with the field cluster.</source>
<translation>A camada com o campo cluster.</translation>
</message>
<message>
<source>The layer with the field similarity, NULL where there is no embedding.</source>
<translation>A camada com o campo similarity, NULL onde não há embedding.</translation>
</message>
<message>
<source>The layer with the fields pc_1, pc_2, pc_3 and color, drawn in these colours.</source>
<translation>A camada com os campos pc_1, pc_2, pc_3 e color, desenhada com essas cores.</translation>
</message>
<message>
<source>The layer with the new fields, styled by contribution, or without polygons by the dissimilarity of the most similar training feature.</source>
<translation>A camada com os novos campos, simbolizada pela contribuição ou, sem polígonos, pela dissimilaridade da feição de treinamento mais semelhante.</translation>
</message>
<message>
<source>The layer with the predictions, NULL where there is no embedding.</source>
<translation>A camada com as predições, NULL onde não há embedding.</translation>
</message>
<message>
<source>The layer {0} ({1}) lies outside the valid domain of {2}: {3}.</source>
<translation>A camada {0} ({1}) está fora do domínio de validade de {2}: {3}.</translation>
</message>
<message>
<source>The layer {} has neither points, nor polygons, nor a field '{}' with H3 cells.</source>
<translation>A camada {} não tem pontos, nem polígonos, nem um campo “{}” com células H3.</translation>
</message>
<message>
<source>The layer {} has neither points, nor polygons, nor a field with H3 cells: embeddings need one.</source>
<translation>A camada {} não tem pontos, nem polígonos, nem um campo com células H3: os embeddings requerem um deles.</translation>
</message>
<message>
<source>The layer {} has neither polygons nor points.</source>
<translation>A camada {} não tem polígonos nem pontos.</translation>
</message>
<message>
<source>The layer {} has no embeddings (fields emb_000, emb_001 …): run Compute embeddings first.</source>
<translation>A camada {} não tem embeddings (campos emb_000, emb_001…): execute primeiro “Calcular embeddings”.</translation>
</message>
<message>
<source>The layer {} has no features, or none is selected.</source>
<translation>A camada {} não tem feições, ou nenhuma está selecionada.</translation>
</message>
<message>
<source>The layer {} has no field '{}' with H3 cells: compute it with the algorithms of the group Training.</source>
<translation>A camada {} não tem um campo “{}” com células H3: calcule-a com os algoritmos do grupo “Treinamento”.</translation>
</message>
<message>
<source>The layer {} has no field '{}' with H3 cells: make cells with Create grid, or choose their field.</source>
<translation>A camada {} não tem um campo “{}” com células H3: crie células com “Criar grade” ou escolha o campo delas.</translation>
</message>
<message>
<source>The layer {} has no field '{}'.</source>
<translation>A camada {} não tem o campo “{}”.</translation>
</message>
<message>
<source>The layer {} has no numeric fields.</source>
<translation>A camada {} não tem campos numéricos.</translation>
</message>
<message>
<source>The layer {} has no numeric fields: choose a layer with numeric fields by cell.</source>
<translation>A camada {} não tem campos numéricos: escolha uma camada com campos numéricos por célula.</translation>
</message>
<message>
<source>The layer {} has no polygons: choose the polygons of its codes, and both code fields.</source>
<translation>A camada {} não tem polígonos: escolha os polígonos de seus códigos e ambos os campos de código.</translation>
</message>
<message>
<source>The layer {} has no valid coordinate reference system: assign one first.</source>
<translation>A camada {} não tem um sistema de referência de coordenadas válido: primeiro atribua um.</translation>
</message>
<message>
<source>The layer {} was added.</source>
<translation>A camada {} foi adicionada.</translation>
</message>
<message>
<source>The layer's longitudes and latitudes may be swapped.</source>
<translation>As longitudes e latitudes da camada podem estar trocadas.</translation>
</message>
<message>
<source>The model (.mobclip). The dialog suggests a file in your folder of models, which installs it: it is then listed by the name of the file in all dialogs, and mobclip embed --model finds it by this name.</source>
<translation>O modelo (.mobclip). O diálogo sugere um arquivo na sua pasta de modelos, o que o instala: ele passa a ser listado pelo nome do arquivo em todos os diálogos, e mobclip embed --model o encontra por esse nome.</translation>
</message>
<message>
<source>The model (.mobclip). The dialog suggests a file in your folder of models, which installs it: it is then listed by the name of the file in all dialogs. During training the checkpoint is beside it, or in the user's data folder where the model is a temporary file.</source>
<translation>O modelo (.mobclip). O diálogo sugere um arquivo na sua pasta de modelos, o que o instala: ele passa a ser listado pelo nome do arquivo em todos os diálogos. Durante o treinamento, o checkpoint da execução fica ao lado dele ou, se o modelo é um arquivo temporário, na pasta de dados do usuário.</translation>
</message>
<message>
<source>The model (.mobclip). To see it in all dialogs, save it in your folder of models, or install it in Settings &gt; Options &gt; MobCLIP.</source>
<translation>O modelo (.mobclip). Para vê-lo em todos os diálogos, salve-o na sua pasta de modelos ou instale-o em Configurações &gt; Opções &gt; MobCLIP.</translation>
</message>
<message>
<source>The model is {}: choose this file in other dialogs, or install it in Settings &gt; Options &gt; MobCLIP.</source>
<translation>O modelo é {}: escolha este arquivo em outros diálogos ou instale-o em Configurações &gt; Opções &gt; MobCLIP.</translation>
</message>
<message>
<source>The model with the highest score. The report says whether the difference to the next is clear.</source>
<translation>O modelo com a melhor métrica. O relatório informa se a diferença para o seguinte é clara.</translation>
</message>
<message>
<source>The model {} could not be removed: another program may have it open.</source>
<translation>Não foi possível remover o modelo {}: talvez esteja aberto em outro programa.</translation>
</message>
<message>
<source>The model {} is chosen twice: choose each model once.</source>
<translation>O modelo {} foi escolhido duas vezes: escolha cada modelo uma única vez.</translation>
</message>
<message>
<source>The model {} was added.</source>
<translation>O modelo {} foi adicionado.</translation>
</message>
<message>
<source>The new environment lacks packages: {}. Set it up again.</source>
<translation>O novo ambiente não tem pacotes necessários: {}. Configure-o novamente.</translation>
</message>
<message>
<source>The output could not be written ({}).</source>
<translation>Não foi possível gravar a saída ({}).</translation>
</message>
<message>
<source>The output replaces the field(s) {} of the input: rename them to keep them.</source>
<translation>A saída substitui estes campos da entrada: {}. Renomeie-os para mantê-los.</translation>
</message>
<message>
<source>The package index could not be reached: check the connection and the proxy in Settings &gt; Options &gt; Network, or use a folder of wheels.</source>
<translation>Não foi possível acessar o índice de pacotes: verifique a conexão e o proxy em Configurações &gt; Opções &gt; Rede ou use uma pasta de wheels.</translation>
</message>
<message>
<source>The package index does not have {} {}.</source>
<translation>O índice de pacotes não tem {} {}.</translation>
</message>
<message>
<source>The package index offers no wheel of {name} that fits this Python and system: choose another Python.</source>
<translation>O índice de pacotes não oferece nenhum wheel de {name} adequado a este Python e a este sistema: escolha outro Python.</translation>
</message>
<message>
<source>The packages are installed: run the tool again.</source>
<translation>Os pacotes estão instalados: execute a ferramenta novamente.</translation>
</message>
<message>
<source>The packages could not be installed ({}).</source>
<translation>Não foi possível instalar os pacotes ({}).</translation>
</message>
<message>
<source>The page (HTML).</source>
<translation>A página (HTML).</translation>
</message>
<message>
<source>The places are too close together for spatial block cross-validation: there is no score to trust.</source>
<translation>Os lugares estão próximos demais para a validação cruzada por blocos espaciais: não há métrica confiável.</translation>
</message>
<message>
<source>The polygons with the aggregated fields, NULL where no feature with a value lies in a polygon. Aggregated embeddings get the fields bundle and color, as in Compute embeddings, and are drawn in their colours. For cells and other polygons, covered is the share of a polygon's area for which all fields have values, from 0 to 1; the log counts polygons with less than half.</source>
<translation>Os polígonos com os campos agregados, NULL onde não há nenhuma feição com valor em um polígono. Embeddings agregados recebem os campos bundle e color, como em “Calcular embeddings”, e são desenhados com suas cores. Para células e outros polígonos, covered é a parcela da área de um polígono para a qual todos os campos têm valores, de 0 a 1; o log conta os polígonos com menos da metade.</translation>
</message>
<message>
<source>The predictor file (.predictor). The dialog suggests a file with the name of the indicator in the project's folder or, where the project is not saved, in MobCLIP's data folder; Predict then offers it. It contains the labels and embeddings of the training features, which intervals, area of applicability and explanations need: share it only as you would share these data.</source>
<translation>O arquivo do preditor (.predictor). O diálogo sugere um arquivo com o nome do indicador na pasta do projeto ou, se o projeto não estiver salvo, na pasta de dados do MobCLIP; “Predizer” então o oferece. Ele contém os valores conhecidos e os embeddings das feições de treinamento, necessários aos intervalos, à área de aplicabilidade e às explicações: compartilhe-o somente como compartilharia esses dados.</translation>
</message>
<message>
<source>The predictor {} needs the position of each feature, but the layer {} has no geometry.</source>
<translation>O preditor {} precisa da posição de cada feição, mas a camada {} não tem geometria.</translation>
</message>
<message>
<source>The proxy refused the connection: check the proxy in Settings &gt; Options &gt; Network, with its user and password.</source>
<translation>O proxy recusou a conexão: verifique o proxy em Configurações &gt; Opções &gt; Rede, com seu usuário e senha.</translation>
</message>
<message>
<source>The raster {} has no coordinate reference system: assign one first (Layer &gt; Set CRS of Layer(s)…).</source>
<translation>O raster {} não tem sistema de referência de coordenadas: primeiro atribua um (Camada &gt; Definir SRC da(s) Camada(s)…).</translation>
</message>
<message>
<source>The raster {} is no file on this computer: save it as a file first (Export &gt; Save As).</source>
<translation>O raster {} não é um arquivo neste computador: primeiro salve-o como arquivo (Exportar &gt; Salvar como).</translation>
</message>
<message>
<source>The report as text.</source>
<translation>O relatório como texto.</translation>
</message>
<message>
<source>The report could not be written ({}).</source>
<translation>Não foi possível gravar o relatório ({}).</translation>
</message>
<message>
<source>The report of the training: card, scores, curves and a map of the embedding.</source>
<translation>O relatório do treinamento: ficha, métricas, curvas e um mapa do embedding.</translation>
</message>
<message>
<source>The report: card, scores, curves of the training and a map of the embedding.</source>
<translation>O relatório: ficha, métricas, curvas do treinamento e um mapa do embedding.</translation>
</message>
<message>
<source>The report: one self-contained HTML file with text, tables and figures.</source>
<translation>O relatório: um arquivo HTML autocontido com texto, tabelas e figuras.</translation>
</message>
<message>
<source>The report: one self-contained HTML file with the ranking, tables and figures.</source>
<translation>O relatório: um arquivo HTML autocontido com o ranking, tabelas e figuras.</translation>
</message>
<message>
<source>The same in random cross-validation, with single features held out. Too optimistic for a map, because neighbours are alike.</source>
<translation>O mesmo na validação cruzada aleatória, com feições isoladas reservadas. Otimista demais para um mapa, pois vizinhos são parecidos.</translation>
</message>
<message>
<source>The same in random cross-validation: too optimistic, because neighbours are alike.</source>
<translation>O mesmo na validação cruzada aleatória: otimista demais, pois vizinhos são parecidos.</translation>
</message>
<message>
<source>The same in spatial block cross-validation, with whole H3 blocks held out. Empty where the features lie too close together for blocks.</source>
<translation>O mesmo na validação cruzada por blocos espaciais, com blocos H3 inteiros reservados. Vazio quando as feições estão próximas demais para formar blocos.</translation>
</message>
<message>
<source>The same with folds as far from the training features as the features to predict are (nearest neighbour distance matching, kNNDM).</source>
<translation>O mesmo com dobras tão distantes das feições de treinamento quanto as feições a predizer (correspondência das distâncias ao vizinho mais próximo, kNNDM).</translation>
</message>
<message>
<source>The sign of the layer's latitudes may be wrong.</source>
<translation>O sinal das latitudes da camada pode estar errado.</translation>
</message>
<message>
<source>The sign of the layer's longitudes may be wrong.</source>
<translation>O sinal das longitudes da camada pode estar errado.</translation>
</message>
<message>
<source>The style of {} could not be saved ({}).</source>
<translation>Não foi possível salvar o estilo de {} ({}).</translation>
</message>
<message>
<source>The temporary file {} could not be read ({}).</source>
<translation>Não foi possível ler o arquivo temporário {} ({}).</translation>
</message>
<message>
<source>The temporary file {} could not be written ({}).</source>
<translation>Não foi possível gravar o arquivo temporário {} ({}).</translation>
</message>
<message>
<source>The tool needs packages that are not installed, those for: {}.</source>
<translation>A ferramenta precisa de pacotes que não estão instalados, os pacotes para: {}.</translation>
</message>
<message>
<source>The values of the field {} cannot be ids of features (unique whole numbers from 0): the field is kept as {}, and the features get new ids.</source>
<translation>Os valores do campo {} não podem ser ids de feições (números inteiros a partir de 0, sem repetição): o campo é mantido como {}, e as feições recebem novos ids.</translation>
</message>
<message>
<source>The weight field has no effect without fields with means.</source>
<translation>O campo de peso não tem efeito sem campos com médias.</translation>
</message>
<message>
<source>The wheel of uv has no program in it.</source>
<translation>O wheel do uv não contém nenhum programa.</translation>
</message>
<message>
<source>The whole log: {}</source>
<translation>O log completo: {}</translation>
</message>
<message>
<source>There are no packages of MobCLIP for Python {} on {}.</source>
<translation>Não há pacotes do MobCLIP para o Python {} em {}.</translation>
</message>
<message>
<source>There are no packages of MobCLIP for {}.</source>
<translation>Não há pacotes do MobCLIP para {}.</translation>
</message>
<message>
<source>There are no packages of the group {} for Python {} on {}.</source>
<translation>Não há pacotes do grupo {} para o Python {} em {}.</translation>
</message>
<message>
<source>There is no file {}: choose another interpreter, or none.</source>
<translation>O arquivo {} não existe: escolha outro interpretador, ou nenhum.</translation>
</message>
<message>
<source>There is no group of packages {}: there are {}.</source>
<translation>Não existe o grupo de pacotes {}: os grupos são {}.</translation>
</message>
<message>
<source>There is nothing to remove: Set up has installed nothing.</source>
<translation>Não há nada a remover: “Configurar” não instalou nada.</translation>
</message>
<message>
<source>There was not enough memory: close other programs and try again.</source>
<translation>Não havia memória suficiente: feche outros programas e tente novamente.</translation>
</message>
<message>
<source>This Python cannot make environments: install the package python3-venv of your system, or choose another Python.</source>
<translation>Este Python não pode criar ambientes: instale o pacote python3-venv do seu sistema ou escolha outro Python.</translation>
</message>
<message>
<source>This system is too old for the packages (glibc): they need one of 2018 or later.</source>
<translation>Este sistema é antigo demais para os pacotes (glibc): eles precisam de um de 2018 ou posterior.</translation>
</message>
<message>
<source>Threads</source>
<translation>Threads</translation>
</message>
<message>
<source>Three components explain {:.0%} of the variance.</source>
<translation>Três componentes explicam {:.0%} da variância.</translation>
</message>
<message>
<source>Time field</source>
<translation>Campo de tempo</translation>
</message>
<message>
<source>Title</source>
<translation>Título</translation>
</message>
<message>
<source>Title of the model</source>
<translation>Título do modelo</translation>
</message>
<message>
<source>Title of the model, shown in lists. Default: the name of the file.</source>
<translation>Título do modelo, exibido em listas. Padrão: o nome do arquivo.</translation>
</message>
<message>
<source>Title of the model.</source>
<translation>Título do modelo.</translation>
</message>
<message>
<source>Train model</source>
<translation>Treinar modelo</translation>
</message>
<message>
<source>Training</source>
<translation>Treinamento</translation>
</message>
<message>
<source>Training models of your own</source>
<translation>Treinamento de modelos próprios</translation>
</message>
<message>
<source>Training steps</source>
<translation>Passos de treinamento</translation>
</message>
<message>
<source>Trains a location encoder of your own region from layers with fields by H3 cell and, if you have them, flows between cells. Each group of fields is predicted from all others and from averages along the flows and over the cells around, which are made here. The model has an embedding for each cell, an encoder of coordinates, and an encoder of fields for new cells. A report with curves, a map and scores in cells that training did not see is opened at the end. Cancelling keeps what is trained so far: the same run goes on from there. It takes some minutes for thousands of cells; a GPU is used where the backend's Python has one.</source>
<translation>Treina um codificador de localização da sua própria região com camadas de campos por célula H3 e, se você os tiver, fluxos entre células. Cada grupo de campos é predito a partir de todos os outros e de médias ao longo dos fluxos e das células ao redor, calculadas aqui. O modelo tem um embedding para cada célula, um codificador de coordenadas e um codificador de campos para células novas. No final, abre-se um relatório com curvas, um mapa e métricas em células que o treinamento não viu. O cancelamento mantém o que foi treinado até então: a mesma execução continua a partir dali. O treinamento leva alguns minutos para milhares de células; é usada uma GPU se o Python do backend tiver uma.</translation>
</message>
<message>
<source>Transform of the indicator</source>
<translation>Transformação do indicador</translation>
</message>
<message>
<source>Trip field</source>
<translation>Campo de viagem</translation>
</message>
<message>
<source>Turns a raster, such as night lights, a satellite image or elevation, into fields of H3 cells, to train a model with: for each band the mean, standard deviation and quantiles of the pixels in each cell. Rasters of embeddings (AlphaEarth, TESSERA) are recognised. With an image encoder (.onnx) its output for the pixels around the centre of each cell instead.</source>
<translation>Transforma um raster, como luzes noturnas, uma imagem de satélite ou elevação, em campos de células H3, com os quais treinar um modelo: para cada banda, a média, o desvio padrão e os quantis dos pixels em cada célula. Rasters de embeddings (AlphaEarth, TESSERA) são reconhecidos. Com um codificador de imagens (.onnx), em vez disso, sua saída para os pixels em torno do centro de cada célula.</translation>
</message>
<message>
<source>Turns any numeric fields of points, cells or polygons into fields of H3 cells, to train a model with: the mean in each cell, weighted by area for polygons. For measurements such as noise, air quality, prices or slopes.</source>
<translation>Transforma quaisquer campos numéricos de pontos, células ou polígonos em campos de células H3, com os quais treinar um modelo: a média em cada célula, ponderada pela área no caso de polígonos. Para medições como ruído, qualidade do ar, preços ou declividades.</translation>
</message>
<message>
<source>Turns flows, such as commuting or migration, or the points of trips into fields of H3 cells, to train a model with: how many leave, arrive and stay, how far they go and over how many cells they spread. Also writes the flows between the cells, which Train model and Map flows take. Flows join zones of a layer, whose flows are divided over the cells that they cover, or H3 cells, or points given by longitude and latitude. Along trips each trip counts once for each move from one cell to another.</source>
<translation>Transforma fluxos, como deslocamentos pendulares ou migração, ou pontos de viagens em campos de células H3, com os quais treinar um modelo: quantos saem, chegam e permanecem, a que distância vão e por quantas células se distribuem. Grava também os fluxos entre as células, que “Treinar modelo” e “Mapear fluxos” recebem. Os fluxos ligam zonas de uma camada, cujos fluxos são divididos entre as células que elas cobrem, ou células H3, ou pontos dados por longitude e latitude. Nos pontos de viagens, cada viagem conta uma vez a cada passagem de uma célula a outra.</translation>
</message>
<message>
<source>Turns points of interest, such as shops and schools, into fields of H3 cells, to train a model with: for each category the density, the number per resident if the population is known, and how characteristic the category is of the cell (tf-idf). Points come with a category each, as fields with counts, or as a file of OpenStreetMap.</source>
<translation>Transforma pontos de interesse, como lojas e escolas, em campos de células H3, com os quais treinar um modelo: para cada categoria, a densidade, o número por habitante se a população for conhecida e quão característica da célula é a categoria (tf-idf). Os pontos podem vir com uma categoria cada um, como campos com contagens ou como um arquivo do OpenStreetMap.</translation>
</message>
<message>
<source>Turns published weights into a model.</source>
<translation>Transforma pesos publicados em um modelo.</translation>
</message>
<message>
<source>Turns statistics of polygons, such as census tracts or municipalities, into fields of H3 cells, to train a model with, by areal interpolation: counts are divided over the cells, means and shares are averaged. With a population raster or layer, polygons are divided by where people live instead of by area (dasymetric).</source>
<translation>Transforma estatísticas de polígonos, como setores censitários ou municípios, em campos de células H3, com os quais treinar um modelo, por interpolação areal: as contagens são divididas entre as células; das médias e proporções calcula-se a média. Com um raster ou uma camada de população, os polígonos são divididos por onde as pessoas vivem, e não por área (dasimétrico).</translation>
</message>
<message>
<source>Two new fields would have the same name ({}): choose another name.</source>
<translation>Dois novos campos teriam o mesmo nome ({}): escolha outro nome.</translation>
</message>
<message>
<source>Unit of an ONNX graph's input</source>
<translation>Unidade da entrada de um grafo ONNX</translation>
</message>
<message>
<source>Upper end of its 95 % confidence interval.</source>
<translation>Limite superior do respectivo intervalo de confiança de 95%.</translation>
</message>
<message>
<source>Valid domain</source>
<translation>Domínio de validade</translation>
</message>
<message>
<source>Valid domain of {}</source>
<translation>Domínio de validade de {}</translation>
</message>
<message>
<source>Valid domain: the area where the embeddings are meaningful.</source>
<translation>Domínio de validade: a área em que os embeddings são significativos.</translation>
</message>
<message>
<source>Version</source>
<translation>Versão</translation>
</message>
<message>
<source>Versions, packages, models and the end of the log, as text for a bug report.</source>
<translation>Versões, pacotes, modelos e o final do log, como texto para um relato de erro.</translation>
</message>
<message>
<source>Weaker flows are not drawn.</source>
<translation>Fluxos mais fracos não são desenhados.</translation>
</message>
<message>
<source>Weight by the people of a model</source>
<translation>Ponderar pela população de um modelo</translation>
</message>
<message>
<source>Weight field</source>
<translation>Campo de peso</translation>
</message>
<message>
<source>Weight field for means</source>
<translation>Campo de peso para médias</translation>
</message>
<message>
<source>Weight of the cells in a polygon</source>
<translation>Peso das células em um polígono</translation>
</message>
<message>
<source>Weight the errors behind the intervals by distance (geographically weighted conformal prediction), so that intervals are wider where errors nearby were larger. Needs a geometry.</source>
<translation>Ponderar pela distância os erros que dão origem aos intervalos (predição conformal ponderada geograficamente), para que os intervalos sejam mais largos onde os erros próximos foram maiores. Requer uma geometria.</translation>
</message>
<message>
<source>Weighted mean</source>
<translation>Média ponderada</translation>
</message>
<message>
<source>Weights (*.pth *.pt *.ckpt *.whl *.onnx);;All files (*)</source>
<translation>Pesos (*.pth *.pt *.ckpt *.whl *.onnx);;Todos os arquivos (*)</translation>
</message>
<message>
<source>Weights file</source>
<translation>Arquivo de pesos</translation>
</message>
<message>
<source>What a cell weighs in the mean of a polygon. people: the people who live in the part of the cell inside the polygon, so that a county is like the places where its people live; a polygon without people is weighted by area, and so is every polygon if the model does not know where people live (the log says which). area: the area of this part, so that a county is like its land. It has no effect on cells and points.</source>
<translation>Quanto pesa uma célula na média de um polígono. people: as pessoas que vivem na parte da célula que está dentro do polígono, de modo que um município se parece com os lugares onde sua população vive; um polígono sem pessoas é ponderado pela área, assim como todos os polígonos se o modelo não sabe onde as pessoas vivem (o log informa qual peso foi usado). area: a área dessa parte, de modo que um município se parece com seu território. Não afeta células nem pontos.</translation>
</message>
<message>
<source>What the categories of the OpenStreetMap file are: category for 57 groups of tags, tag for the tags themselves, such as shop=bakery, or a key, such as cuisine, for its values.</source>
<translation>O que são as categorias do arquivo do OpenStreetMap: category para 57 grupos de tags, tag para as próprias tags, como shop=bakery, ou uma chave, como cuisine, para seus valores.</translation>
</message>
<message>
<source>What those who use the model have to state, one text on each line, such as © OpenStreetMap contributors.</source>
<translation>O que quem usa o modelo deve declarar, um texto por linha, como © OpenStreetMap contributors.</translation>
</message>
<message>
<source>Where a field has more categories, only the most frequent are kept, and the log says how many of the points they hold. If that is less than half, the field holds names rather than categories and is refused.</source>
<translation>Se um campo tem mais categorias, somente as mais frequentes são mantidas, e o log informa quantos dos pontos elas abrangem. Se forem menos da metade, o campo contém nomes, e não categorias, e é recusado.</translation>
</message>
<message>
<source>Where commuters go. learned: a model of people, distance, the people in between and around both zones, fitted to commuting in the United States, Mexico, Germany and the Netherlands. gravity: only the people of the destination and the distance, fitted to the same. radiation: the people in between, without anything fitted (Simini et al. 2012). How many stay in their zone is estimated in the same way for all three.</source>
<translation>Para onde vão as pessoas que se deslocam ao trabalho. learned: um modelo da população, da distância e da população entre as duas zonas e ao redor delas, ajustado a deslocamentos pendulares nos Estados Unidos, no México, na Alemanha e nos Países Baixos. gravity: somente a população do destino e a distância, com ajuste aos mesmos dados. radiation: a população entre as zonas, sem nenhum ajuste (Simini et al. 2012). Quantas pessoas permanecem em sua zona é estimado da mesma forma nos três.</translation>
</message>
<message>
<source>Where no suitable Python is found, download one (about 55 MB) with the program uv, from GitHub, for MobCLIP only.</source>
<translation>Quando nenhum Python adequado for encontrado, baixar um (cerca de 55 MB) com o programa uv, do GitHub, somente para o MobCLIP.</translation>
</message>
<message>
<source>Where the input is a table: the polygons that its codes name, such as counties.</source>
<translation>Se a entrada é uma tabela: os polígonos que seus códigos nomeiam, como municípios.</translation>
</message>
<message>
<source>Where the rows of the input have codes instead of places: the polygons that the codes name, such as counties.</source>
<translation>Se as linhas da entrada têm códigos em vez de lugares: os polígonos que os códigos nomeiam, como municípios.</translation>
</message>
<message>
<source>Where to compute</source>
<translation>Onde calcular</translation>
</message>
<message>
<source>Whether all files are present and match their checksums.</source>
<translation>Se todos os arquivos estão presentes e conferem com suas somas de verificação.</translation>
</message>
<message>
<source>Whether the backend is ready.</source>
<translation>Se o backend está pronto.</translation>
</message>
<message>
<source>Which cells belong to the area. overlap: every cell that overlaps it, so that the area is fully covered. centre: only cells whose centre lies inside it, so that neighbouring areas share no cell.</source>
<translation>Quais células pertencem à área. overlap: toda célula que se sobrepõe a ela, de modo que a área fica totalmente coberta. centre: somente células cujo centro está dentro dela, de modo que áreas vizinhas não compartilham nenhuma célula.</translation>
</message>
<message>
<source>Windows does not let programs run from the environment's folder (AppLocker or a similar policy): ask your administrator to allow it, or set the interpreter to one that is allowed.</source>
<translation>O Windows não permite executar programas na pasta do ambiente (AppLocker ou uma política semelhante): peça a permissão ao administrador ou defina um interpretador permitido.</translation>
</message>
<message>
<source>Without effect, as there are no control totals: {}.</source>
<translation>Sem efeito, pois não há totais de controle: {}.</translation>
</message>
<message>
<source>Without effect, as there are no polygons: {}.</source>
<translation>Sem efeito, pois não há polígonos: {}.</translation>
</message>
<message>
<source>Write only this many features, those that are most similar. The reference features are among them. 0 writes all features.</source>
<translation>Gravar somente este número de feições, as mais semelhantes. As feições de referência estão entre elas. Com 0, todas são gravadas.</translation>
</message>
<message>
<source>Zones</source>
<translation>Zonas</translation>
</message>
<message>
<source>Zones: polygons or points in any CRS, such as municipalities, or the cells of Create grid. Distances are between their centroids; points where people live, in place of polygons, make better estimates of large zones.</source>
<translation>Zonas: polígonos ou pontos em qualquer SRC, como municípios, ou as células de “Criar grade”. As distâncias são medidas entre seus centroides; com pontos onde as pessoas vivem, em vez de polígonos, as estimativas de zonas grandes são melhores.</translation>
</message>
<message>
<source>accuracy</source>
<translation>acurácia</translation>
</message>
<message>
<source>amenity</source>
<translation>equipamento urbano</translation>
</message>
<message>
<source>apply</source>
<translation>aplicar</translation>
</message>
<message>
<source>area of applicability</source>
<translation>área de aplicabilidade</translation>
</message>
<message>
<source>areal</source>
<translation>areal</translation>
</message>
<message>
<source>attribution</source>
<translation>atribuição</translation>
</message>
<message>
<source>auto (the default): of the installed models that know at least 99 % of the places that any of them knows, the finest, then the one with the narrowest valid domain. All features then have embeddings of one model and can be compared; the log says which model it is, why, and how many features stay NULL. Otherwise the name of an installed model, such as us-open for its newest version or us-open-1.1 for that version, or the path of a model (a .mobclip file or a folder). Check backend lists the installed ones.</source>
<translation>auto (o padrão): dos modelos instalados que conhecem pelo menos 99% dos lugares que algum deles conhece, o mais detalhado e, em caso de empate, o de domínio de validade mais restrito. Todas as feições têm então embeddings de um só modelo e podem ser comparadas; o log informa qual é o modelo, por quê, e quantas feições permanecem NULL. Caso contrário, o nome de um modelo instalado, como us-open para sua versão mais recente ou us-open-1.1 para essa versão, ou o caminho de um modelo (um arquivo .mobclip ou uma pasta). “Verificar backend” lista os instalados.</translation>
</message>
<message>
<source>auto: a GPU where the backend's Python has one, else the CPU. The log names it.</source>
<translation>auto: uma GPU se o Python do backend tiver uma; caso contrário, a CPU. O log informa qual.</translation>
</message>
<message>
<source>auto: rasters of AlphaEarth and TESSERA are recognised by their bands, converted from whole numbers to the values of the embedding, and averaged. none: bands are taken as they are. alphaearth, tessera: the raster is one, whatever its bands are called.</source>
<translation>auto: rasters de AlphaEarth e TESSERA são reconhecidos por suas bandas, convertidos de números inteiros nos valores do embedding, e deles se calcula a média. none: as bandas são usadas como estão. alphaearth, tessera: o raster é um deles, sejam quais forem os nomes de suas bandas.</translation>
</message>
<message>
<source>average</source>
<translation>valor médio</translation>
</message>
<message>
<source>band</source>
<translation>banda</translation>
</message>
<message>
<source>benchmark</source>
<translation>benchmark</translation>
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
<translation>categoria</translation>
</message>
<message>
<source>cells</source>
<translation>células</translation>
</message>
<message>
<source>census</source>
<translation>censo</translation>
</message>
<message>
<source>chain</source>
<translation>encadeamento</translation>
</message>
<message>
<source>checkpoint</source>
<translation>checkpoint</translation>
</message>
<message>
<source>citation</source>
<translation>citação</translation>
</message>
<message>
<source>classification</source>
<translation>classificação</translation>
</message>
<message>
<source>clusters</source>
<translation>agrupamentos</translation>
</message>
<message>
<source>commuting</source>
<translation>deslocamentos pendulares</translation>
</message>
<message>
<source>compare</source>
<translation>comparar</translation>
</message>
<message>
<source>conformal</source>
<translation>conformal</translation>
</message>
<message>
<source>contribution</source>
<translation>contribuição</translation>
</message>
<message>
<source>cosine</source>
<translation>cosseno</translation>
</message>
<message>
<source>count</source>
<translation>contagem</translation>
</message>
<message>
<source>counties</source>
<translation>municípios</translation>
</message>
<message>
<source>cross-validation</source>
<translation>validação cruzada</translation>
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
<translation>densidade</translation>
</message>
<message>
<source>dependencies</source>
<translation>dependências</translation>
</message>
<message>
<source>desire lines</source>
<translation>linhas de desejo</translation>
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
<translation>dimensão</translation>
</message>
<message>
<source>districts</source>
<translation>distritos</translation>
</message>
<message>
<source>downscaling</source>
<translation>downscaling</translation>
</message>
<message>
<source>drivers</source>
<translation>fatores determinantes</translation>
</message>
<message>
<source>elevation</source>
<translation>elevação</translation>
</message>
<message>
<source>encoder</source>
<translation>codificador</translation>
</message>
<message>
<source>environment</source>
<translation>ambiente</translation>
</message>
<message>
<source>estimate</source>
<translation>estimar</translation>
</message>
<message>
<source>examples</source>
<translation>exemplos</translation>
</message>
<message>
<source>explain</source>
<translation>explicar</translation>
</message>
<message>
<source>features</source>
<translation>feições</translation>
</message>
<message>
<source>features found: {:,}, expected: {:,}</source>
<translation>feições encontradas: {:,}, esperadas: {:,}</translation>
</message>
<message>
<source>fields</source>
<translation>campos</translation>
</message>
<message>
<source>flow map</source>
<translation>mapa de fluxos</translation>
</message>
<message>
<source>flows</source>
<translation>fluxos</translation>
</message>
<message>
<source>found automatically</source>
<translation>encontrado automaticamente</translation>
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
<translation>somente gnn: o nome de uma classe de troca de mensagens do torch-geometric, como SAGEConv (padrão), GATv2Conv ou LGConv.</translation>
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
<translation>gravitacional</translation>
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
<translation>imagem</translation>
</message>
<message>
<source>imagery</source>
<translation>imagens</translation>
</message>
<message>
<source>income</source>
<translation>renda</translation>
</message>
<message>
<source>indicator</source>
<translation>indicador</translation>
</message>
<message>
<source>inductive: masked prediction, the best choice as a rule, and the only one that embeds cells from their fields. lightgcn: the model of the MobCLIP paper, a vector for each cell averaged along the flows. gnn: graph convolutions over flows and neighbours.</source>
<translation>inductive: predição mascarada, em geral a melhor escolha e a única que calcula embeddings de células a partir de seus campos. lightgcn: o modelo do artigo do MobCLIP, um vetor para cada célula, com médias ao longo dos fluxos. gnn: convoluções em grafos sobre fluxos e vizinhos.</translation>
</message>
<message>
<source>install</source>
<translation>instalar</translation>
</message>
<message>
<source>interpolation</source>
<translation>interpolação</translation>
</message>
<message>
<source>interval</source>
<translation>intervalo</translation>
</message>
<message>
<source>it cannot be read again</source>
<translation>não foi possível reler o arquivo</translation>
</message>
<message>
<source>it has no coordinate reference system</source>
<translation>sem sistema de referência de coordenadas</translation>
</message>
<message>
<source>it is not a {} file or cannot be changed</source>
<translation>não é um arquivo {} ou não pode ser alterado</translation>
</message>
<message>
<source>iterative proportional fitting</source>
<translation>ajuste proporcional iterativo</translation>
</message>
<message>
<source>its end is missing</source>
<translation>falta o final do arquivo</translation>
</message>
<message>
<source>k-means</source>
<translation>k-means</translation>
</message>
<message>
<source>kmeans</source>
<translation>kmeans</translation>
</message>
<message>
<source>leakage</source>
<translation>vazamento de dados</translation>
</message>
<message>
<source>learn</source>
<translation>aprender</translation>
</message>
<message>
<source>licence</source>
<translation>licença</translation>
</message>
<message>
<source>license</source>
<translation>licenciamento</translation>
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
<translation>codificador de localização</translation>
</message>
<message>
<source>log-loss skill</source>
<translation>skill de log-loss</translation>
</message>
<message>
<source>longitudes {0}° to {1}°, latitudes {2}° to {3}°</source>
<translation>longitudes {0}° a {1}°, latitudes {2}° a {3}°</translation>
</message>
<message>
<source>lookalike</source>
<translation>parecidos</translation>
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
<translation>média</translation>
</message>
<message>
<source>mean: weighted mean of the features in each polygon. sum: each feature contributes the share of its value that corresponds to the share of its area inside the polygon. A point on the border of several polygons is divided evenly among them, and the value of a multipoint among its points, so that sums are kept.</source>
<translation>mean: média ponderada das feições em cada polígono. sum: cada feição contribui com a parcela de seu valor que corresponde à parcela de sua área dentro do polígono. Um ponto no limite de vários polígonos é dividido igualmente entre eles, e o valor de um multiponto, entre seus pontos, de modo que as somas são preservadas.</translation>
</message>
<message>
<source>measurements</source>
<translation>medições</translation>
</message>
<message>
<source>metadata</source>
<translation>metadados</translation>
</message>
<message>
<source>migration</source>
<translation>migração</translation>
</message>
<message>
<source>mobility</source>
<translation>mobilidade</translation>
</message>
<message>
<source>modalities</source>
<translation>modalidades</translation>
</message>
<message>
<source>modality</source>
<translation>modalidade</translation>
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
<translation>mora: distilled_MobCLIP.pth ou distilled_MoRA.pth. satclip: satclip-…-l10.ckpt ou satclip-…-l40.ckpt. geoclip: o wheel Python do geoclip, ou location_encoder_weights.pth contido nele. onnx: qualquer grafo ONNX que receba longitude e latitude, como um CSP ou SINR exportado.</translation>
</message>
<message>
<source>nearest</source>
<translation>mais próximo</translation>
</message>
<message>
<source>neural network</source>
<translation>rede neural</translation>
</message>
<message>
<source>night lights</source>
<translation>luzes noturnas</translation>
</message>
<message>
<source>no output</source>
<translation>nenhuma mensagem</translation>
</message>
<message>
<source>no reason was given</source>
<translation>nenhum motivo informado</translation>
</message>
<message>
<source>no value</source>
<translation>sem valor</translation>
</message>
<message>
<source>not offline: download from the Python Package Index</source>
<translation>não offline: baixar do Python Package Index</translation>
</message>
<message>
<source>nothing was written</source>
<translation>nada foi gravado</translation>
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
<translation>somente onnx: degrees, radians ou unit (longitude / 180 e latitude / 90).</translation>
</message>
<message>
<source>onnx only: whether the graph takes longitude or latitude first.</source>
<translation>somente onnx: se o grafo recebe primeiro a longitude ou a latitude.</translation>
</message>
<message>
<source>openstreetmap</source>
<translation>openstreetmap</translation>
</message>
<message>
<source>origin</source>
<translation>origem</translation>
</message>
<message>
<source>osm</source>
<translation>osm</translation>
</message>
<message>
<source>outside the area of applicability</source>
<translation>fora da área de aplicabilidade</translation>
</message>
<message>
<source>own model</source>
<translation>modelo próprio</translation>
</message>
<message>
<source>packages</source>
<translation>pacotes</translation>
</message>
<message>
<source>pca</source>
<translation>pca</translation>
</message>
<message>
<source>pip</source>
<translation>pip</translation>
</message>
<message>
<source>pip cannot use a SOCKS proxy: set an HTTP proxy in Settings &gt; Options &gt; Network, or use a folder of wheels.</source>
<translation>O pip não pode usar um proxy SOCKS: defina um proxy HTTP em Configurações &gt; Opções &gt; Rede ou use uma pasta de wheels.</translation>
</message>
<message>
<source>pip's settings name a package index whose address begins with http: use one with https, or set trusted-host there.</source>
<translation>A configuração do pip indica um índice de pacotes cujo endereço começa com http: use um com https ou defina trusted-host nela.</translation>
</message>
<message>
<source>poi</source>
<translation>poi</translation>
</message>
<message>
<source>points of interest</source>
<translation>pontos de interesse</translation>
</message>
<message>
<source>poisson</source>
<translation>poisson</translation>
</message>
<message>
<source>population</source>
<translation>população</translation>
</message>
<message>
<source>pretrained</source>
<translation>pré-treinado</translation>
</message>
<message>
<source>principal components</source>
<translation>componentes principais</translation>
</message>
<message>
<source>python</source>
<translation>python</translation>
</message>
<message>
<source>radiation</source>
<translation>radiação</translation>
</message>
<message>
<source>ranking</source>
<translation>ranking</translation>
</message>
<message>
<source>raster</source>
<translation>raster</translation>
</message>
<message>
<source>region</source>
<translation>região</translation>
</message>
<message>
<source>regions</source>
<translation>regiões</translation>
</message>
<message>
<source>regression</source>
<translation>regressão</translation>
</message>
<message>
<source>regression: numbers. classification: classes. counts: whole numbers from 0 (Poisson regression). auto: regression for numbers, also in a text field if all its texts are plain numbers; classification for other text. A text field in which only some are numbers, or with decimal commas, % or the like, is refused.</source>
<translation>regression: números. classification: classes. counts: números inteiros a partir de 0 (regressão de Poisson). auto: regression para números, também em um campo de texto se todos os seus textos forem números simples; classification para outros textos. Um campo de texto em que somente alguns são números, ou com vírgulas decimais, % ou semelhantes, é recusado.</translation>
</message>
<message>
<source>report</source>
<translation>relatório</translation>
</message>
<message>
<source>representation</source>
<translation>representação</translation>
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
<translation>métrica</translation>
</message>
<message>
<source>scores</source>
<translation>métricas</translation>
</message>
<message>
<source>search</source>
<translation>buscar</translation>
</message>
<message>
<source>self-supervised</source>
<translation>autossupervisionado</translation>
</message>
<message>
<source>sensors</source>
<translation>sensores</translation>
</message>
<message>
<source>setup</source>
<translation>configuração</translation>
</message>
<message>
<source>similar places have similar colours</source>
<translation>lugares semelhantes têm cores semelhantes</translation>
</message>
<message>
<source>similarity</source>
<translation>similaridade</translation>
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
<translation>interação espacial</translation>
</message>
<message>
<source>statistics</source>
<translation>estatísticas</translation>
</message>
<message>
<source>sum</source>
<translation>soma</translation>
</message>
<message>
<source>support</source>
<translation>suporte</translation>
</message>
<message>
<source>tessellation</source>
<translation>tesselação</translation>
</message>
<message>
<source>tf-idf</source>
<translation>tf-idf</translation>
</message>
<message>
<source>the disk is full</source>
<translation>o disco está cheio</translation>
</message>
<message>
<source>the layer does not open</source>
<translation>a camada não abre</translation>
</message>
<message>
<source>the one that was set up</source>
<translation>o interpretador configurado</translation>
</message>
<message>
<source>this format leaves features without geometry out: write a GeoPackage</source>
<translation>este formato omite feições sem geometria: grave um GeoPackage</translation>
</message>
<message>
<source>torch</source>
<translation>torch</translation>
</message>
<message>
<source>tracts</source>
<translation>setores censitários</translation>
</message>
<message>
<source>train</source>
<translation>treinar</translation>
</message>
<message>
<source>training</source>
<translation>treinamento</translation>
</message>
<message>
<source>trajectories</source>
<translation>trajetórias</translation>
</message>
<message>
<source>trip distribution</source>
<translation>distribuição de viagens</translation>
</message>
<message>
<source>trips</source>
<translation>viagens</translation>
</message>
<message>
<source>types of places</source>
<translation>tipos de lugares</translation>
</message>
<message>
<source>typology</source>
<translation>tipologia</translation>
</message>
<message>
<source>uncertainty</source>
<translation>incerteza</translation>
</message>
<message>
<source>unknown</source>
<translation>desconhecida</translation>
</message>
<message>
<source>uv did not put a Python into {}: see {}.</source>
<translation>O uv não instalou um Python em {}: veja {}.</translation>
</message>
<message>
<source>valid domain</source>
<translation>domínio de validade</translation>
</message>
<message>
<source>validation</source>
<translation>validação</translation>
</message>
<message>
<source>vector</source>
<translation>vetor</translation>
</message>
<message>
<source>version</source>
<translation>versão</translation>
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
<translation>por quê</translation>
</message>
<message>
<source>workflow</source>
<translation>fluxo de trabalho</translation>
</message>
<message>
<source>zonal</source>
<translation>zonal</translation>
</message>
<message>
<source>zonal: the pixels in the cell, each by the share of it that lies there. window: a square of pixels around the centre of the cell, for pixels larger than cells. Nodata pixels are skipped.</source>
<translation>zonal: os pixels na célula, cada um com o peso da parcela dele que está nela. window: um quadrado de pixels em torno do centro da célula, para pixels maiores que as células. Pixels sem dados (nodata) são ignorados.</translation>
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
<translation>{0} tem as camadas {1}: indique uma, na forma {0}|layername=NOME.</translation>
</message>
<message numerus="yes">
<source>{:,} features have several points and count once, at their centroid: run Multipart to singleparts to count each.</source>
<translation>
<numerusform>{:,} feição tem vários pontos e conta uma única vez, em seu centroide: para contar cada ponto, execute “Multipartes para partes simples”.</numerusform>
<numerusform>{:,} feições têm vários pontos e contam uma única vez cada, em seu centroide: para contar cada ponto, execute “Multipartes para partes simples”.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} fields are left out because they have the same value in all cells.</source>
<translation>
<numerusform>{:,} campo é deixado de fora porque tem o mesmo valor em todas as células.</numerusform>
<numerusform>{:,} campos são deixados de fora porque têm o mesmo valor em todas as células.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} cells have no value: their fields are NULL.</source>
<translation>
<numerusform>{:,} de {:,} células não tem valor: seus campos são NULL.</numerusform>
<numerusform>{:,} de {:,} células não têm valor: seus campos são NULL.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have no embedding: the log says why.</source>
<translation>
<numerusform>{:,} de {:,} feições não tem embedding: o log informa o motivo.</numerusform>
<numerusform>{:,} de {:,} feições não têm embedding: o log informa o motivo.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have no embedding: their results are NULL.</source>
<translation>
<numerusform>{:,} de {:,} feições não tem embedding: seu resultado é NULL.</numerusform>
<numerusform>{:,} de {:,} feições não têm embedding: seus resultados são NULL.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have several points: their centroid is used, where none of them may lie. Run Multipart to singleparts first to embed each point.</source>
<translation>
<numerusform>{:,} de {:,} feições tem vários pontos: é usado o centroide deles, onde pode não estar nenhum dos pontos. Para obter um embedding de cada ponto, execute primeiro “Multipartes para partes simples”.</numerusform>
<numerusform>{:,} de {:,} feições têm vários pontos: é usado o centroide deles, onde pode não estar nenhum dos pontos. Para obter um embedding de cada ponto, execute primeiro “Multipartes para partes simples”.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} places lie outside the area of applicability: they are unlike all places that the predictor was fitted on. They are hatched, and the predictor's scores do not apply there.</source>
<translation>
<numerusform>{:,} lugar está fora da área de aplicabilidade: ele é diferente de todos os lugares usados no ajuste do preditor. Ele está hachurado, e as métricas do preditor não valem ali.</numerusform>
<numerusform>{:,} lugares estão fora da área de aplicabilidade: eles são diferentes de todos os lugares usados no ajuste do preditor. Eles estão hachurados, e as métricas do preditor não valem ali.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} polygons contain no feature with a value.</source>
<translation>
<numerusform>{:,} polígono não contém nenhuma feição com valor.</numerusform>
<numerusform>{:,} polígonos não contêm nenhuma feição com valor.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} reference places.</source>
<translation>
<numerusform>{:,} lugar de referência.</numerusform>
<numerusform>{:,} lugares de referência.</numerusform>
</translation>
</message>
<message>
<source>{} (not for this system)</source>
<translation>{} (não para este sistema)</translation>
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
<translation>{} O que foi treinado até agora é mantido: execute novamente com as mesmas camadas e configurações para continuar.</translation>
</message>
<message>
<source>{} by cell ({})</source>
<translation>{} por célula ({})</translation>
</message>
<message numerus="yes">
<source>{} cells</source>
<translation>
<numerusform>{} célula</numerusform>
<numerusform>{} células</numerusform>
</translation>
</message>
<message>
<source>{} clusters, mean silhouette {:.3f} (1: well separated, 0: overlapping).</source>
<translation>{} agrupamentos, silhueta média {:.3f} (1: bem separados, 0: sobrepostos).</translation>
</message>
<message>
<source>{} could not be replaced ({}): close it where it is open, or choose another name.</source>
<translation>Não foi possível substituir {} ({}): feche-o onde estiver aberto ou escolha outro nome.</translation>
</message>
<message>
<source>{} could not be written ({}).</source>
<translation>Não foi possível gravar {} ({}).</translation>
</message>
<message>
<source>{} ends within a geometry.</source>
<translation>{} termina no meio de uma geometria.</translation>
</message>
<message numerus="yes">
<source>{} features</source>
<translation>
<numerusform>{} feição</numerusform>
<numerusform>{} feições</numerusform>
</translation>
</message>
<message>
<source>{} has the layers {}, which would all be lost: choose another file, or Save to GeoPackage to add one.</source>
<translation>{} tem as camadas {}, que seriam todas perdidas: escolha outro arquivo ou use “Salvar no GeoPackage” para adicionar uma.</translation>
</message>
<message>
<source>{} in {}</source>
<translation>{} em {}</translation>
</message>
<message>
<source>{} is Python {}: MobCLIP needs {} to {}.</source>
<translation>{} é o Python {}: o MobCLIP precisa de {} a {}.</translation>
</message>
<message>
<source>{} is QGIS, not a Python interpreter.</source>
<translation>{} é o QGIS, não um interpretador Python.</translation>
</message>
<message>
<source>{} is both the layer to aggregate and the polygons to aggregate to: choose two different layers.</source>
<translation>{} é tanto a camada a agregar quanto os polígonos pelos quais agregar: escolha duas camadas diferentes.</translation>
</message>
<message>
<source>{} is chosen for several outputs, of which one would replace the other: choose another name.</source>
<translation>{} foi escolhido para várias saídas, das quais uma substituiria a outra: escolha outro nome.</translation>
</message>
<message>
<source>{} is no vector layer that can be opened.</source>
<translation>{} não é uma camada vetorial que possa ser aberta.</translation>
</message>
<message>
<source>{} is not a Python interpreter that works.</source>
<translation>{} não é um interpretador Python que funcione.</translation>
</message>
<message>
<source>{} is not a Python interpreter.</source>
<translation>{} não é um interpretador Python.</translation>
</message>
<message>
<source>{} is read as '{}' and would be overwritten: choose another place for '{}'.</source>
<translation>{} é lido como “{}” e seria sobrescrito: escolha outro local para “{}”.</translation>
</message>
<message>
<source>{} is the Python of QGIS, which MobCLIP leaves alone.</source>
<translation>{} é o Python do QGIS, que o MobCLIP não altera.</translation>
</message>
<message>
<source>{} is {}: the MobCLIP backend needs {} or newer.</source>
<translation>{} é {}: o backend do MobCLIP precisa de {} ou mais recente.</translation>
</message>
<message numerus="yes">
<source>{} packages ({} MB) are downloaded from the Python Package Index.</source>
<translation>
<numerusform>{} pacote ({} MB) será baixado do Python Package Index.</numerusform>
<numerusform>{} pacotes ({} MB) serão baixados do Python Package Index.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{} packages are installed from {}.</source>
<translation>
<numerusform>{} pacote será instalado a partir de {}.</numerusform>
<numerusform>{} pacotes serão instalados a partir de {}.</numerusform>
</translation>
</message>
<message>
<source>{} per 1,000 people</source>
<translation>{} por 1.000 habitantes</translation>
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
<numerusform>{} lugar selecionado</numerusform>
<numerusform>{} lugares selecionados</numerusform>
</translation>
</message>
<message>
<source>{} takes {:,} fields and this has {:,}: leave some out, or write another format.</source>
<translation>{} aceita {:,} campos, e esta saída tem {:,}: deixe alguns de fora ou grave em outro formato.</translation>
</message>
<message>
<source>{} to {}</source>
<translation>{} a {}</translation>
</message>
<message>
<source>{} would lose its embeddings: choose another place for the output, or check '{}'.</source>
<translation>{} perderia seus embeddings: escolha outro local para a saída ou marque “{}”.</translation>
</message>
<message>
<source>{} would lose the features that are not selected or filtered out: choose another place for the output.</source>
<translation>{} perderia as feições que não estão selecionadas ou que o filtro exclui: escolha outro local para a saída.</translation>
</message>
<message>
<source>{} …</source>
<translation>{}…</translation>
</message>
<message>
<source>{}, lower confidence limit</source>
<translation>{}, limite de confiança inferior</translation>
</message>
<message>
<source>{}, upper confidence limit</source>
<translation>{}, limite de confiança superior</translation>
</message>
<message>
<source>{}: embedding dimension {}, valid domain {}. Licence: {}.</source>
<translation>{}: dimensão do embedding {}, domínio de validade {}. Licença: {}.</translation>
</message>
</context>
</TS>
