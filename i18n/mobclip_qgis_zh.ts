<?xml version="1.0"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
<name>MobCLIP</name>
<message>
<source>567 counties of seven states. wages_per_person: wages in US dollars a year, divided by all people. wages_known: the same, NULL in a third of the counties of Ohio, so that predictions can be compared with it.</source>
<translation>七个州的 567 个县。wages_per_person：年工资总额（美元）除以总人口。wages_known：同上，但俄亥俄州三分之一的县为 NULL，便于将预测值与之比较。</translation>
</message>
<message>
<source>90 % prediction intervals cover {:.1%} of the held-out labels; their median width is {}.</source>
<translation>90% 预测区间覆盖了 {:.1%} 的留出已知值；区间宽度的中值为 {}。</translation>
</message>
<message>
<source>90 % prediction sets cover {:.1%} of the held-out classes; their median size is {}.</source>
<translation>90% 预测集覆盖了 {:.1%} 的留出类别；预测集大小的中值为 {}。</translation>
</message>
<message>
<source>A Python interpreter that has the packages of the MobCLIP backend.</source>
<translation>装有 MobCLIP 后端所需软件包的 Python 解释器。</translation>
</message>
<message>
<source>A Python interpreter, 3.10 to 3.14, to make the environment with. By default one of the system's, or else the one that came with QGIS. Nothing is installed into it.</source>
<translation>用于创建环境的 Python 解释器，版本 3.10 至 3.14。默认使用系统中的 Python，若没有则使用 QGIS 附带的 Python。不会向其中安装任何内容。</translation>
</message>
<message>
<source>A file was held by another program, often an antivirus scan, or the folder may not be written: wait a minute and try again, and close other windows of QGIS.</source>
<translation>文件被其他程序占用（通常是杀毒软件正在扫描），或文件夹不可写：请等待一分钟后重试，并关闭其他 QGIS 窗口。</translation>
</message>
<message>
<source>A folder with the packages as wheels, for a computer without a network. On a connected one with the same system and Python, pip download fills it from the lock in backend/locks of the plugin.</source>
<translation>存放 wheel 软件包的文件夹，供无网络的计算机使用。可在系统和 Python 相同的联网计算机上，用 pip download 按插件 backend/locks 中的锁定文件下载。</translation>
</message>
<message>
<source>A package could not load its libraries: on Windows install the Microsoft Visual C++ Redistributable 2015-2022 (x64).</source>
<translation>某个软件包无法加载其库：在 Windows 上请安装 Microsoft Visual C++ Redistributable 2015-2022 (x64)。</translation>
</message>
<message>
<source>A package that was downloaded is not the one that MobCLIP was tested with, so it was not installed: try again, and if it stays so, ask whoever runs your package mirror.</source>
<translation>下载的某个软件包与 MobCLIP 测试时所用的不一致，因此未安装：请重试；如果仍然如此，请咨询软件包镜像的管理员。</translation>
</message>
<message>
<source>A path is too long for Windows: allow long paths (LongPathsEnabled), or set LOCALAPPDATA to a shorter folder.</source>
<translation>路径超出 Windows 的长度限制：请启用长路径 (LongPathsEnabled)，或将 LOCALAPPDATA 设为较短的文件夹。</translation>
</message>
<message>
<source>A raster of the region, such as night lights.</source>
<translation>该地区的栅格，如夜间灯光。</translation>
</message>
<message>
<source>A table with a row for each pair of polygons and the number of people who travel from one to the other, such as commuters.</source>
<translation>每对多边形占一行的表格，包含从一个多边形前往另一个多边形的人数，如通勤者。</translation>
</message>
<message>
<source>A temporary file in {} could not be written or read ({}).</source>
<translation>无法写入或读取 {} 中的临时文件（{}）。</translation>
</message>
<message>
<source>Accuracy (spatial block CV)</source>
<translation>准确率（空间分块交叉验证）</translation>
</message>
<message>
<source>Add a model</source>
<translation>添加模型</translation>
</message>
<message>
<source>Add file …</source>
<translation>添加文件…</translation>
</message>
<message>
<source>Add from file …</source>
<translation>从文件添加…</translation>
</message>
<message>
<source>Adds a layer with the area where the model is valid.</source>
<translation>添加显示模型有效范围的图层。</translation>
</message>
<message>
<source>Advanced</source>
<translation>高级</translation>
</message>
<message>
<source>Aggregate to polygons</source>
<translation>聚合到多边形</translation>
</message>
<message>
<source>Aggregated</source>
<translation>聚合结果</translation>
</message>
<message>
<source>Aggregated to {}</source>
<translation>聚合到 {}</translation>
</message>
<message>
<source>Aggregates fields of cells or points to polygons by areal interpolation: means weighted by area of overlap, by a field such as population or by the people whom a model counts, or sums. Aggregated embeddings are embeddings of the polygons, so that a predictor can be fitted on counties and applied to cells; aggregated predictions carry results from cells back to counties.</source>
<translation>通过面插值将单元或点的字段聚合到多边形：按重叠面积、人口等字段或模型统计的人口加权的均值，或总和。聚合后的嵌入就是多边形的嵌入，因此可以在县上拟合预测器并应用于单元；聚合后的预测值则把结果从单元带回县。</translation>
</message>
<message>
<source>All files (*)</source>
<translation>全部文件 (*)</translation>
</message>
<message>
<source>All packages are there already: the environment is made again.</source>
<translation>所有软件包均已就位：将重新创建环境。</translation>
</message>
<message>
<source>All processors</source>
<translation>所有处理器</translation>
</message>
<message>
<source>AlphaEarth</source>
<translation>AlphaEarth</translation>
</message>
<message>
<source>Also estimate how many people commute within their own zone. Such flows have no line.</source>
<translation>同时估计在本分区内通勤的人数。此类 OD 流没有线。</translation>
</message>
<message>
<source>Also install the packages for</source>
<translation>同时安装以下功能所需的软件包</translation>
</message>
<message>
<source>Also remove models of your own: {}</source>
<translation>同时移除自己的模型：{}</translation>
</message>
<message>
<source>Also write the embedding fields to the output, for further analysis. Without them the file is much smaller.</source>
<translation>同时将嵌入字段写入输出，供进一步分析。不写入时文件小得多。</translation>
</message>
<message>
<source>Always</source>
<translation>始终</translation>
</message>
<message>
<source>An extract of OpenStreetMap in place of the layer, .osm.pbf or .osm, as Geofabrik and others offer them: its nodes and the centres of its areas are the points, and its tags are grouped into categories such as food_shop or school. A large extract takes some minutes.</source>
<translation>代替图层使用的 OpenStreetMap 数据摘录，.osm.pbf 或 .osm，可从 Geofabrik 等处获得：其节点和面的中心作为点，其标签归并为 food_shop、school 等类别。较大的摘录需要几分钟。</translation>
</message>
<message>
<source>An interpreter is set in Settings &gt; Options &gt; MobCLIP or in MOBCLIP_PYTHON: it goes before this one.</source>
<translation>“设置 &gt; 选项 &gt; MobCLIP”或 MOBCLIP_PYTHON 中已指定解释器：其优先于此解释器。</translation>
</message>
<message>
<source>Analysis</source>
<translation>分析</translation>
</message>
<message>
<source>Area</source>
<translation>面积</translation>
</message>
<message>
<source>Area of applicability</source>
<translation>适用区域</translation>
</message>
<message>
<source>As trained (with the authors' rounding errors)</source>
<translation>与训练时一致（含作者的舍入误差）</translation>
</message>
<message>
<source>At least two models. The dialog lists the installed ones, and a button adds files; elsewhere give names (us-open is the newest version of it, us-open-1.1 that version) or paths, one per line or comma-separated.</source>
<translation>至少两个模型。对话框列出已安装的模型，并可用按钮添加文件；在其他地方请给出名称（us-open 为其最新版本，us-open-1.1 为该版本）或路径，每行一个或以逗号分隔。</translation>
</message>
<message>
<source>Attribution</source>
<translation>署名</translation>
</message>
<message>
<source>Automatic</source>
<translation>自动</translation>
</message>
<message>
<source>Automatic: the finest model that knows the places</source>
<translation>自动：已安装模型中覆盖这些地点的最精细者</translation>
</message>
<message>
<source>Axis order of an ONNX graph's input</source>
<translation>ONNX 图输入的坐标轴顺序</translation>
</message>
<message>
<source>Backend</source>
<translation>后端</translation>
</message>
<message>
<source>Backend is ready</source>
<translation>后端是否就绪</translation>
</message>
<message>
<source>Bands are an embedding</source>
<translation>波段所含的嵌入</translation>
</message>
<message>
<source>Best model</source>
<translation>最佳模型</translation>
</message>
<message>
<source>Boosted trees (LightGBM)</source>
<translation>提升树 (LightGBM)</translation>
</message>
<message>
<source>Boosted trees (LightGBM, settings of the MobCLIP paper)</source>
<translation>提升树（LightGBM，采用 MobCLIP 论文的设置）</translation>
</message>
<message>
<source>Boosted trees, evaluating embeddings, comparing encoders</source>
<translation>提升树、嵌入评估、编码器比较</translation>
</message>
<message>
<source>CPU</source>
<translation>CPU</translation>
</message>
<message>
<source>CSV files (*.csv)</source>
<translation>CSV 文件 (*.csv)</translation>
</message>
<message>
<source>Cancel</source>
<translation>取消</translation>
</message>
<message>
<source>Cancelled: nothing was written.</source>
<translation>已取消：未写入任何内容。</translation>
</message>
<message>
<source>Cancelled: what is trained so far is kept. Run it again with the same layers and settings to go on.</source>
<translation>已取消：已训练的部分会保留。用相同的图层和设置重新运行即可继续。</translation>
</message>
<message>
<source>Categories from the OpenStreetMap file</source>
<translation>OpenStreetMap 文件的类别</translation>
</message>
<message>
<source>Categories with fewer points in the cells are left out.</source>
<translation>单元内的点少于此数的类别会被舍弃。</translation>
</message>
<message>
<source>Cells or other polygons, or points, with the fields, in any CRS.</source>
<translation>带有待聚合字段的单元或其他多边形，或点，可为任意 CRS。</translation>
</message>
<message>
<source>Cells or points</source>
<translation>单元或点</translation>
</message>
<message>
<source>Cells without a value</source>
<translation>没有值的单元数</translation>
</message>
<message>
<source>Centre inside the area</source>
<translation>中心位于区域内</translation>
</message>
<message>
<source>Change of R² by position</source>
<translation>位置带来的 R² 变化</translation>
</message>
<message>
<source>Check</source>
<translation>检查</translation>
</message>
<message>
<source>Check MobCLIP</source>
<translation>检查 MobCLIP</translation>
</message>
<message>
<source>Check backend</source>
<translation>检查后端</translation>
</message>
<message>
<source>Checking the model …</source>
<translation>正在检查模型…</translation>
</message>
<message>
<source>Checking …</source>
<translation>正在检查…</translation>
</message>
<message>
<source>Checks a model (.mobclip) and copies it to your own.</source>
<translation>检查模型 (.mobclip)，并将其复制到自己的模型中。</translation>
</message>
<message>
<source>Checksums do not match: files of the model are missing or changed. Download it again.</source>
<translation>校验和不匹配：模型的文件缺失或已被更改。请重新下载。</translation>
</message>
<message>
<source>Checksums match</source>
<translation>校验和是否匹配</translation>
</message>
<message>
<source>Choose a field</source>
<translation>选择字段</translation>
</message>
<message>
<source>Choose a layer of points of interest, or an OpenStreetMap file.</source>
<translation>请选择兴趣点图层或 OpenStreetMap 文件。</translation>
</message>
<message>
<source>Choose at least two different models.</source>
<translation>请选择至少两个不同的模型。</translation>
</message>
<message>
<source>Choose either a field with categories, or fields with counts.</source>
<translation>请选择类别字段或计数字段，二者只选其一。</translation>
</message>
<message>
<source>Choose either a raster or a layer for the population.</source>
<translation>请选择人口栅格或人口图层，二者只选其一。</translation>
</message>
<message>
<source>Choose fields with counts, fields with means, or both.</source>
<translation>请选择计数字段、均值字段，或两者都选。</translation>
</message>
<message>
<source>Choose the code field of the polygons and that of the input.</source>
<translation>请选择多边形的代码字段和输入的代码字段。</translation>
</message>
<message>
<source>Choose the field of the population layer with the population.</source>
<translation>请选择人口图层中包含人口的字段。</translation>
</message>
<message>
<source>Choose the field of {} with the names that the flows use.</source>
<translation>请选择 {} 中包含 OD 流所用名称的字段。</translation>
</message>
<message>
<source>Choose the field with the control totals of the polygons.</source>
<translation>请选择多边形中包含控制总数的字段。</translation>
</message>
<message>
<source>Choose the fields of {} that say where flows start and end: an origin and a destination, or four fields with longitudes and latitudes.</source>
<translation>请选择 {} 中说明 OD 流起止位置的字段：起点和终点字段，或四个经纬度字段。</translation>
</message>
<message>
<source>Choose the fields of {} to aggregate: it has no embeddings.</source>
<translation>请选择 {} 中要聚合的字段：该图层没有嵌入。</translation>
</message>
<message>
<source>Choose the file with the weights of the encoder.</source>
<translation>请选择包含编码器权重的文件。</translation>
</message>
<message>
<source>Choose the polygons of the codes, or leave the code fields empty.</source>
<translation>请选择代码对应的多边形，或将代码字段留空。</translation>
</message>
<message>
<source>Citation</source>
<translation>引文</translation>
</message>
<message>
<source>Cite: {}</source>
<translation>引用：{}</translation>
</message>
<message>
<source>Classification (classes)</source>
<translation>分类（类别）</translation>
</message>
<message>
<source>Cluster embeddings</source>
<translation>嵌入聚类</translation>
</message>
<message>
<source>Clusters</source>
<translation>聚类</translation>
</message>
<message>
<source>Clusters of places</source>
<translation>地点的聚类</translation>
</message>
<message>
<source>Clusters of {places} ({count})</source>
<translation>聚类：{places}（{count}）</translation>
</message>
<message>
<source>Code field of the input</source>
<translation>输入的代码字段</translation>
</message>
<message>
<source>Code field of the polygons</source>
<translation>多边形的代码字段</translation>
</message>
<message>
<source>Collect diagnostics</source>
<translation>收集诊断信息</translation>
</message>
<message>
<source>Colours</source>
<translation>颜色</translation>
</message>
<message>
<source>Colours of {places}</source>
<translation>颜色：{places}</translation>
</message>
<message>
<source>Commuters as a share of all people, 0 to 1, for zones without known outgoing flows. In the United States it is 0.45, in Mexico 0.41.</source>
<translation>通勤者占总人口的比例，从 0 到 1，用于流出量未知的分区。美国为 0.45，墨西哥为 0.41。</translation>
</message>
<message>
<source>Commuters per person</source>
<translation>人均通勤者数</translation>
</message>
<message>
<source>Compare encoders</source>
<translation>比较编码器</translation>
</message>
<message>
<source>Compute embeddings</source>
<translation>计算嵌入</translation>
</message>
<message>
<source>Compute the area of applicability (Meyer and Pebesma 2021): the features that are similar enough to the training features for the cross-validated scores to hold. Takes about a minute for 200,000 features and 30,000 training features.</source>
<translation>计算适用区域（Meyer 和 Pebesma，2021）：即与训练要素足够相似、因而交叉验证得分对其成立的要素。20 万个要素和 3 万个训练要素约需一分钟。</translation>
</message>
<message>
<source>Computes an embedding for each feature: a vector that describes the location, such that similar locations have similar vectors. All fields are kept; the fields bundle (name and version of the model) and emb_000, emb_001 … are added, or replaced if the layer has them; polygons also get covered, the share of their people that the embedding represents, 0 to 1, or of their area if cells are weighted by area. With layers of fields, places are embedded from these fields instead of their location, and get modalities, the number of modalities that are known of them; 0 means that only cells around are known. The field color holds three principal components as one colour (#rrggbb), in which the layer is drawn: similar places have similar colours. The colours belong to the model, so that a place has the same colour in every layer; Reduce embeddings to colours shows more contrast within one layer. Features outside the valid domain of the model, or without a place, get NULL and are counted by cause in a warning; if no feature has an embedding, nothing is written. Without layers of fields, a layer whose extent lies outside the valid domain is refused before anything is read.</source>
<translation>为每个要素计算嵌入：即描述位置的向量，相似的位置具有相似的向量。所有字段均保留；添加字段 bundle（模型的名称和版本）以及 emb_000、emb_001 …，图层中已有的同名字段会被替换；多边形还会得到 covered，即嵌入所代表的人口占比，从 0 到 1；单元按面积加权时则为面积占比。指定字段图层时，根据这些字段而非位置计算地点的嵌入，并得到 modalities，即地点已知的模态数；0 表示仅已知周围的单元。字段 color 将三个主成分表示为一种颜色 (#rrggbb)，图层以此颜色绘制：相似的地点具有相似的颜色。颜色由模型决定，因此同一地点在每个图层中颜色相同；“将嵌入降维为颜色”可在单个图层内显示更强的对比。位于模型有效范围之外或没有位置的要素为 NULL，并在警告中按原因计数；如果所有要素都没有嵌入，则不写入任何内容。未指定字段图层时，范围位于有效范围之外的图层在读取任何数据之前即被拒绝。</translation>
</message>
<message>
<source>Computes how similar each feature is to a set of reference features: the cosine similarity between its embedding and the mean embedding of the reference features, in the field similarity from -1 to 1. Reference features are those of the input that match an expression, or that intersect a feature of the reference layer; with neither, the features selected in the input.</source>
<translation>计算每个要素与一组参照要素的相似程度：即要素的嵌入与参照要素平均嵌入之间的余弦相似度，写入字段 similarity，从 -1 到 1。参照要素是输入中符合表达式的要素，或与参照图层的要素相交的要素；两者都没有时，使用输入中选中的要素。</translation>
</message>
<message>
<source>Control totals: field</source>
<translation>控制总数：字段</translation>
</message>
<message>
<source>Control totals: polygons</source>
<translation>控制总数：多边形</translation>
</message>
<message>
<source>Control totals: statistic</source>
<translation>控制总数：统计量</translation>
</message>
<message>
<source>Converts the published weights of a location encoder to a model for Compute embeddings. You download the weights yourself; they are read as data and no code in them is executed. MobCLIP/MoRA is valid in China only, SatCLIP and GeoCLIP on all land. Damaged files and weights of another architecture are rejected, and nothing is written.</source>
<translation>将已发布的位置编码器权重转换为可供“计算嵌入”使用的模型。权重需自行下载；仅作为数据读取，不会执行其中的任何代码。MobCLIP/MoRA 仅在中国有效，SatCLIP 和 GeoCLIP 在所有陆地有效。损坏的文件和其他结构的权重会被拒绝，且不写入任何内容。</translation>
</message>
<message>
<source>Copy diagnostics</source>
<translation>复制诊断信息</translation>
</message>
<message>
<source>Counties with wages</source>
<translation>各县工资</translation>
</message>
<message>
<source>Counts (Poisson regression)</source>
<translation>计数（泊松回归）</translation>
</message>
<message>
<source>Coverage of 90 % prediction intervals</source>
<translation>90% 预测区间的覆盖率</translation>
</message>
<message>
<source>Create grid</source>
<translation>创建网格</translation>
</message>
<message>
<source>Creates the H3 cells (hexagons) that cover an extent or polygons. Each cell is a polygon in EPSG:4326 with its H3 index in the field h3, ready for Compute embeddings.</source>
<translation>创建覆盖某一范围或多边形的 H3 单元（六边形）。每个单元是一个 EPSG:4326 多边形，其 H3 索引位于字段 h3，可直接用于“计算嵌入”。</translation>
</message>
<message>
<source>Degrees</source>
<translation>度</translation>
</message>
<message>
<source>Demographics by cell</source>
<translation>各单元的人口统计</translation>
</message>
<message>
<source>Demographics to cells</source>
<translation>人口统计汇总到单元</translation>
</message>
<message>
<source>Destination field</source>
<translation>终点字段</translation>
</message>
<message>
<source>Done</source>
<translation>完成</translation>
</message>
<message>
<source>Download Python</source>
<translation>下载 Python</translation>
</message>
<message>
<source>Download a Python where none is found</source>
<translation>未找到 Python 时自动下载</translation>
</message>
<message>
<source>Downloading Python {}</source>
<translation>正在下载 Python {}</translation>
</message>
<message>
<source>Downloading uv</source>
<translation>正在下载 uv</translation>
</message>
<message>
<source>Downloads the packages of the backend into an environment of its own. Ticked packages come with them, for:</source>
<translation>将后端的软件包下载到独立的环境中。勾选后可一并安装用于以下功能的软件包：</translation>
</message>
<message>
<source>Draws the strongest flows between places as curved lines, wider and darker where more flows. A line bends to the right of its direction, so that the two directions between two places lie on two sides. Flows join the places of a layer, H3 cells, or points given by longitude and latitude. Flows that start and end in the same place are counted in the log and not drawn.</source>
<translation>将地点之间最强的 OD 流绘制为曲线，流量越大，线越宽、颜色越深。线向其前进方向的右侧弯曲，因此两地之间的两个方向分列两侧。OD 流连接图层中的地点、H3 单元或由经纬度给出的点。起点和终点为同一地点的 OD 流计入日志，但不绘制。</translation>
</message>
<message>
<source>Earlier versions and larger models are files of the &lt;a href="{}"&gt;releases&lt;/a&gt;: download one and add it.</source>
<translation>早期版本和更大的模型可在&lt;a href="{}"&gt;发布页面&lt;/a&gt;中找到：下载文件后添加即可。</translation>
</message>
<message>
<source>Embedding dimension</source>
<translation>嵌入维数</translation>
</message>
<message>
<source>Embedding dimension.</source>
<translation>嵌入的维数。</translation>
</message>
<message>
<source>Embeddings</source>
<translation>嵌入</translation>
</message>
<message>
<source>Embeddings as colours</source>
<translation>以颜色表示的嵌入</translation>
</message>
<message>
<source>Embeddings of {places} ({model})</source>
<translation>嵌入：{places}（{model}）</translation>
</message>
<message>
<source>Encoder</source>
<translation>编码器</translation>
</message>
<message>
<source>Encoder to train</source>
<translation>要训练的编码器</translation>
</message>
<message>
<source>Estimate flows</source>
<translation>估计 OD 流</translation>
</message>
<message>
<source>Estimate flows within zones too</source>
<translation>同时估计分区内的 OD 流</translation>
</message>
<message>
<source>Estimated flows</source>
<translation>估计的 OD 流</translation>
</message>
<message>
<source>Estimated flows between {}</source>
<translation>估计的 OD 流：{}</translation>
</message>
<message>
<source>Estimates how many people commute between zones (polygons, points or cells), from the people in each and the distances between them, where nobody has observed it or only totals are known. The result is a flow map and a table of origins and destinations, which Flows to cells and Train model read as they read observed flows. All flows are estimates of a model, not observations: the field kind says so. Where observed flows exist, use them with Map flows.</source>
<translation>根据各分区（多边形、点或单元）的人口和分区之间的距离，估计分区之间的通勤人数，用于没有观测数据或仅知总数的情况。结果是一幅流向图和一个起点与终点的表格，“OD 流汇总到单元”和“训练模型”可像读取观测的 OD 流一样读取。所有 OD 流都是模型的估计值，而非观测值：字段 kind 会注明这一点。如果有观测的 OD 流，请将其用于“绘制流向图”。</translation>
</message>
<message>
<source>Evaluate embeddings</source>
<translation>评估嵌入</translation>
</message>
<message>
<source>Exact</source>
<translation>精确</translation>
</message>
<message>
<source>Example map</source>
<translation>示例地图</translation>
</message>
<message>
<source>Explain prediction</source>
<translation>解释预测</translation>
</message>
<message>
<source>Explained</source>
<translation>预测解释</translation>
</message>
<message>
<source>Explained predictions of {}</source>
<translation>预测解释：{}</translation>
</message>
<message>
<source>Explains predictions. For each feature it gives the training features that are most similar in what matters to the predictor, with their values (example_1, value_1, dissimilarity_1 and so on). With polygons it also gives what each feature contributes to the value of the polygon in which most of it lies: weight is its share in the mean of the polygon, contribution that share times the difference between its prediction and the mean of the training data. In each polygon, the contributions add up to its value minus that mean.</source>
<translation>解释预测值。为每个要素给出在预测器所看重的方面最相似的训练要素及其值（example_1、value_1、dissimilarity_1 等）。如果指定多边形，还会给出每个要素对其主要所在多边形的值的贡献：weight 是该要素在多边形均值中的占比，contribution 是该占比乘以要素的预测值与训练数据均值之差。在每个多边形中，各贡献之和等于多边形的值减去该均值。</translation>
</message>
<message>
<source>Extent</source>
<translation>范围</translation>
</message>
<message>
<source>Extent to cover, in any CRS; without a CRS, in degrees (EPSG:4326). West above east, such as 179,-179,-20,-15, passes the antimeridian. Ignored when polygons are given.</source>
<translation>要覆盖的范围，可为任意 CRS；未指定 CRS 时以度为单位 (EPSG:4326)。西界大于东界（如 179,-179,-20,-15）表示跨越 180° 经线。给出多边形时忽略此参数。</translation>
</message>
<message>
<source>Features count by area, or by a field.</source>
<translation>要素按面积或字段加权。</translation>
</message>
<message>
<source>Features outside the area of applicability</source>
<translation>适用区域外的要素数</translation>
</message>
<message>
<source>Features used</source>
<translation>使用的要素数</translation>
</message>
<message>
<source>Features with a known indicator</source>
<translation>指标已知的要素数</translation>
</message>
<message>
<source>Features without a prediction</source>
<translation>没有预测值的要素数</translation>
</message>
<message>
<source>Features without an embedding</source>
<translation>没有嵌入的要素数</translation>
</message>
<message>
<source>Field of a layer of points that says which trip a point is of.</source>
<translation>点图层中说明各点属于哪个行程的字段。</translation>
</message>
<message>
<source>Field of the cells with their H3 indexes. Default: h3.</source>
<translation>单元中包含 H3 索引的字段。默认：h3。</translation>
</message>
<message>
<source>Field of the flows with the polygon where they end.</source>
<translation>OD 流中包含终点多边形的字段。</translation>
</message>
<message>
<source>Field of the flows with the polygon where they start.</source>
<translation>OD 流中包含起点多边形的字段。</translation>
</message>
<message>
<source>Field of the input with the same codes, each once. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so. Rows and polygons without a counterpart are left out and counted.</source>
<translation>输入中包含相同代码的字段，每个代码只出现一次。丢失前导零的代码（如 01001 变为 1001）会被识别，并在日志中说明。没有对应项的行和多边形会被舍弃并计数。</translation>
</message>
<message>
<source>Field of the places with the names that the flows use. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so.</source>
<translation>地点中包含 OD 流所用名称的字段。丢失前导零的代码（如 01001 变为 1001）会被识别，并在日志中说明。</translation>
</message>
<message>
<source>Field of the points with the category of each.</source>
<translation>点中包含各点类别的字段。</translation>
</message>
<message>
<source>Field of the polygons with the names or codes that the flows have as origins and destinations.</source>
<translation>多边形中包含名称或代码的字段，OD 流以此作为起点和终点。</translation>
</message>
<message>
<source>Field of the polygons with their codes, each once.</source>
<translation>多边形中包含代码的字段，每个代码只出现一次。</translation>
</message>
<message>
<source>Field of the population layer</source>
<translation>人口图层的字段</translation>
</message>
<message>
<source>Field of the zones with the names that the flows use, each once. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so.</source>
<translation>分区中包含 OD 流所用名称的字段，每个名称只出现一次。丢失前导零的代码（如 01001 变为 1001）会被识别，并在日志中说明。</translation>
</message>
<message>
<source>Field with H3 cells</source>
<translation>H3 单元字段</translation>
</message>
<message>
<source>Field with H3 cells of any resolution, as text (862830807ffffff, 0x862830807ffffff or decimal digits) or as 64-bit integers. If it is empty, the field h3 is used where the layer has one with any value, and otherwise the geometry.</source>
<translation>包含任意分辨率 H3 单元的字段，可为文本（862830807ffffff、0x862830807ffffff 或十进制数字）或 64 位整数。留空时，如果图层的字段 h3 中有值则使用该字段，否则使用几何图形。</translation>
</message>
<message>
<source>Field with H3 cells, as in Compute embeddings. If it is empty, the field h3 is used where the layer has one with any value, and otherwise the geometry.</source>
<translation>包含 H3 单元的字段，同“计算嵌入”。留空时，如果图层的字段 h3 中有值则使用该字段，否则使用几何图形。</translation>
</message>
<message>
<source>Field with categories</source>
<translation>类别字段</translation>
</message>
<message>
<source>Field with known incoming flows</source>
<translation>已知流入量字段</translation>
</message>
<message>
<source>Field with known outgoing flows</source>
<translation>已知流出量字段</translation>
</message>
<message>
<source>Field with names, by which Explain prediction refers to the most similar training features.</source>
<translation>包含名称的字段，“解释预测”以此名称指代最相似的训练要素。</translation>
</message>
<message>
<source>Field with regions, such as states or counties. Whole regions are then held out, which says how well the indicator is predicted in a region without any labels. These scores come first in the report.</source>
<translation>包含地区（如州或县）的字段。届时将整个地区留出，由此可知在没有任何已知值的地区，指标的预测效果如何。这些得分在报告中排在最前。</translation>
</message>
<message>
<source>Field with regions, such as states, to hold out whole in place of H3 blocks. At least five regions.</source>
<translation>包含地区（如州）的字段，以整个地区代替 H3 分块留出。至少五个地区。</translation>
</message>
<message>
<source>Field with the category of each point, such as amenity or shop. Points whose category is NULL or blank are left out, and the log says how many.</source>
<translation>包含各点类别的字段，如 amenity 或 shop。类别为 NULL 或空白的点会被舍弃，日志会给出其数量。</translation>
</message>
<message>
<source>Field with the destination. If it is empty, the field destination.</source>
<translation>包含终点的字段。留空时使用字段 destination。</translation>
</message>
<message>
<source>Field with the indicator to predict (target variable): numbers, or text for classes. Features where it is NULL are not used. The log says first what the field was taken for.</source>
<translation>包含待预测指标（目标变量）的字段：数值，或表示类别的文本。指标为 NULL 的要素不参与计算。日志开头会说明该字段被视为何种类型。</translation>
</message>
<message>
<source>Field with the kind of flow, such as commuting or migration. If it is empty, the field kind where the layer has one; otherwise all flows are of one kind.</source>
<translation>包含 OD 流类型的字段，如通勤或迁移。留空时，如果图层有字段 kind 则使用该字段；否则所有 OD 流视为同一类型。</translation>
</message>
<message>
<source>Field with the known number of commuters who live in each zone. The flows out of a zone then add up to it. NULL is unknown. Those who stay in the zone count too, unless flows within zones are left out.</source>
<translation>包含居住在各分区的已知通勤者数的字段。从分区流出的 OD 流合计等于该值。NULL 表示未知。留在本分区内的通勤者也计入，除非不估计分区内的 OD 流。</translation>
</message>
<message>
<source>Field with the known number of commuters who work in each zone. The flows into a zone then add up to it, by iterative proportional fitting. NULL is unknown.</source>
<translation>包含在各分区工作的已知通勤者数的字段。通过迭代比例拟合，使流入分区的 OD 流合计等于该值。NULL 表示未知。</translation>
</message>
<message>
<source>Field with the latitude of the destination, in degrees.</source>
<translation>包含终点纬度的字段，以度为单位。</translation>
</message>
<message>
<source>Field with the latitude of the origin, in degrees.</source>
<translation>包含起点纬度的字段，以度为单位。</translation>
</message>
<message>
<source>Field with the longitude of the destination, in degrees.</source>
<translation>包含终点经度的字段，以度为单位。</translation>
</message>
<message>
<source>Field with the longitude of the origin, in degrees (EPSG:4326). With all four fields the places are these points.</source>
<translation>包含起点经度的字段，以度为单位 (EPSG:4326)。四个字段均指定时，地点即为这些点。</translation>
</message>
<message>
<source>Field with the names of the polygons, copied to the field polygon. Without it: the feature id.</source>
<translation>包含多边形名称的字段，复制到字段 polygon。未指定时使用要素 ID。</translation>
</message>
<message>
<source>Field with the names of the zones for the fields origin and destination, each once. If it is empty, the field h3 where the layer has one, otherwise the feature id.</source>
<translation>包含分区名称的字段，用于字段 origin 和 destination，每个名称只出现一次。留空时，如果图层有字段 h3 则使用该字段；否则使用要素 ID。</translation>
</message>
<message>
<source>Field with the number of people</source>
<translation>人数字段</translation>
</message>
<message>
<source>Field with the number of people who live in each zone, 0 or more. NULL counts as 0.</source>
<translation>包含各分区居住人数的字段，0 或以上。NULL 计为 0。</translation>
</message>
<message>
<source>Field with the origin: a name in the layer of places, or an H3 cell. If it is empty, the field origin.</source>
<translation>包含起点的字段：地点图层中的名称，或 H3 单元。留空时使用字段 origin。</translation>
</message>
<message>
<source>Field with the origin: a name in the layer of zones, or an H3 cell. If it is empty, the field origin. Not used for trips.</source>
<translation>包含起点的字段：分区图层中的名称，或 H3 单元。留空时使用字段 origin。不用于行程。</translation>
</message>
<message>
<source>Field with the population</source>
<translation>人口字段</translation>
</message>
<message>
<source>Field with the population of the cells</source>
<translation>单元的人口字段</translation>
</message>
<message>
<source>Field with the size of the flow, such as a number of people, 0 or more. If it is empty, the field flow where the layer has one; otherwise each row counts 1.</source>
<translation>包含流量的字段，如人数，0 或以上。留空时，如果图层有字段 flow 则使用该字段；否则每行计为 1。</translation>
</message>
<message>
<source>Field with the time of a point: a date and time, a number, or text such as 2024-03-01 08:15:00. The points of a trip are sorted by it.</source>
<translation>包含点的时间的字段：日期和时间、数值，或 2024-03-01 08:15:00 这样的文本。行程中的点按此排序。</translation>
</message>
<message>
<source>Fields</source>
<translation>字段</translation>
</message>
<message>
<source>Fields by cell</source>
<translation>各单元的字段</translation>
</message>
<message>
<source>Fields that {} cannot name as they are: {}.</source>
<translation>{} 无法按原样命名的字段：{}。</translation>
</message>
<message>
<source>Fields with counts</source>
<translation>计数字段</translation>
</message>
<message>
<source>Fields with means or shares</source>
<translation>均值或比例字段</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on.</source>
<translation>包含嵌入的字段，或用来代替嵌入的其他数值字段。默认：emb_000、emb_001 等。</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on. At least three.</source>
<translation>包含嵌入的字段，或用来代替嵌入的其他数值字段。默认：emb_000、emb_001 等。至少三个。</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on. Predict needs the same fields.</source>
<translation>包含嵌入的字段，或用来代替嵌入的其他数值字段。默认：emb_000、emb_001 等。“预测”需要相同的字段。</translation>
</message>
<message numerus="yes">
<source>Fields: {:,}.</source>
<translation>
<numerusform>字段数：{:,}。</numerusform>
</translation>
</message>
<message>
<source>File created by Fit predictor (.predictor), in the dialog from a list as in Predict. Training features have names if a field with names was chosen there.</source>
<translation>由“拟合预测器”创建的文件 (.predictor)，在对话框中可像“预测”那样从列表中选择。如果拟合时选择了名称字段，训练要素会带有名称。</translation>
</message>
<message>
<source>File created by Fit predictor (.predictor). The dialog lists those in the project's folder and in MobCLIP's data folder, the latest first, with the indicator and the model; the last entry chooses another file.</source>
<translation>由“拟合预测器”创建的文件 (.predictor)。对话框列出工程文件夹和 MobCLIP 数据文件夹中的预测器及其指标和模型，最新的排在最前；最后一项用于选择其他文件。</translation>
</message>
<message>
<source>File with the weights (.pth, .pt, .ckpt, .whl or .onnx).</source>
<translation>包含权重的文件（.pth、.pt、.ckpt、.whl 或 .onnx）。</translation>
</message>
<message>
<source>Find similar places</source>
<translation>查找相似地点</translation>
</message>
<message>
<source>Fit predictor</source>
<translation>拟合预测器</translation>
</message>
<message>
<source>Fit the logarithm of an indicator above 0, or the logit of a share between 0 and 1. Predictions are transformed back with a correction for bias (Duan's smearing estimator).</source>
<translation>对大于 0 的指标拟合其对数，或对介于 0 和 1 之间的比例拟合其 logit。预测值会变换回原尺度并进行偏差校正（Duan 的 smearing 估计量）。</translation>
</message>
<message>
<source>Fits a probe (the small model from embedding to indicator) to the features where the indicator is known, and writes it to a file for Predict. It is cross-validated twice. Spatial block cross-validation holds out whole blocks or regions, far from the training features: judge the predictor by this score. Random cross-validation holds out single features and is too optimistic, because neighbours are alike. The errors in held-out blocks give the prediction intervals of Predict, and the training features its area of applicability.</source>
<translation>用指标已知的要素拟合探针模型（从嵌入到指标的小型模型），并写入文件供“预测”使用。交叉验证进行两次。空间分块交叉验证留出远离训练要素的整个分块或地区：应以此得分评判预测器。随机交叉验证留出单个要素，由于相邻要素彼此相似，其结果过于乐观。“预测”的预测区间来自留出分块的误差，适用区域来自训练要素。</translation>
</message>
<message>
<source>Fitted on {:,} places.</source>
<translation>已用 {:,} 个地点拟合。</translation>
</message>
<message>
<source>Flow field</source>
<translation>流量字段</translation>
</message>
<message>
<source>Flow map</source>
<translation>流向图</translation>
</message>
<message>
<source>Flow map of {}</source>
<translation>流向图：{}</translation>
</message>
<message>
<source>Flows</source>
<translation>OD 流</translation>
</message>
<message>
<source>Flows between cells</source>
<translation>单元间的 OD 流</translation>
</message>
<message>
<source>Flows between cells ({})</source>
<translation>单元间的 OD 流（{}）</translation>
</message>
<message>
<source>Flows between the polygons</source>
<translation>多边形间的 OD 流</translation>
</message>
<message>
<source>Flows between two zones or cells that sum to less are left out, so that no small group of people can be recognised (k-anonymity). For trips, a number of trips.</source>
<translation>两个分区或单元之间流量合计小于此值的 OD 流会被舍弃，以免识别出小规模人群（k-匿名）。对于行程，此值为行程数。</translation>
</message>
<message>
<source>Flows by cell</source>
<translation>各单元的 OD 流</translation>
</message>
<message>
<source>Flows have an effect only with layers of fields: choose such layers, or leave out the flows.</source>
<translation>OD 流仅在指定字段图层时有效：请选择字段图层，或不指定 OD 流。</translation>
</message>
<message>
<source>Flows or points of trips</source>
<translation>OD 流或行程的点</translation>
</message>
<message>
<source>Flows to cells</source>
<translation>OD 流汇总到单元</translation>
</message>
<message>
<source>Folder of wheels (offline)</source>
<translation>wheel 文件夹（离线）</translation>
</message>
<message>
<source>Folder of wheels, to install without a network</source>
<translation>wheel 文件夹，用于无网络安装</translation>
</message>
<message>
<source>For windows: pixels on each side of the one at the centre of a cell. 2 makes windows of 5 x 5 pixels.</source>
<translation>用于窗口：单元中心所在像素每一侧的像素数。2 表示 5 x 5 像素的窗口。</translation>
</message>
<message>
<source>From file …</source>
<translation>从文件…</translation>
</message>
<message>
<source>From layers to clusters</source>
<translation>从图层到聚类</translation>
</message>
<message>
<source>Functions of position that are used</source>
<translation>使用的位置函数数</translation>
</message>
<message>
<source>Furness</source>
<translation>Furness 法</translation>
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
<translation>请指定全部四个经纬度字段，或全部留空。</translation>
</message>
<message>
<source>Give an extent or a polygon layer.</source>
<translation>请给出范围或多边形图层。</translation>
</message>
<message>
<source>Give both the trip field and the time field.</source>
<translation>请同时指定行程字段和时间字段。</translation>
</message>
<message>
<source>Give either the layer {}, or the fields with longitudes and latitudes.</source>
<translation>请指定图层 {} 或经纬度字段，二者只选其一。</translation>
</message>
<message>
<source>Give either zones, or the fields of trips.</source>
<translation>请指定分区或行程的字段，二者只选其一。</translation>
</message>
<message>
<source>Give reference places: an expression, a reference layer, or a selection in the input.</source>
<translation>请给出参照地点：表达式、参照图层，或在输入中选中的要素。</translation>
</message>
<message>
<source>Give the new field a name.</source>
<translation>请为新字段命名。</translation>
</message>
<message>
<source>Graph convolution</source>
<translation>图卷积</translation>
</message>
<message>
<source>Graph convolution (torch-geometric)</source>
<translation>图卷积 (torch-geometric)</translation>
</message>
<message>
<source>Gravity model</source>
<translation>重力模型</translation>
</message>
<message>
<source>Grid</source>
<translation>网格</translation>
</message>
<message>
<source>Groups features with similar embeddings by k-means. The field cluster numbers the clusters by size, 1 for the largest; it is NULL where there is no embedding. The layer is styled with one colour per cluster, and the legend counts the features of each.</source>
<translation>用 K 均值法将嵌入相似的要素分组。字段 cluster 按大小为聚类编号，1 为最大；没有嵌入时为 NULL。图层样式为每个聚类一种颜色，图例给出各聚类的要素数。</translation>
</message>
<message>
<source>Groups of packages that are installed</source>
<translation>已安装的软件包组</translation>
</message>
<message>
<source>H3 cells</source>
<translation>H3 单元</translation>
</message>
<message>
<source>H3 cells of one resolution, as a rule the output of Create grid.</source>
<translation>同一分辨率的 H3 单元，通常为“创建网格”的输出。</translation>
</message>
<message>
<source>H3 cells, polygons or points with the indicator, in any CRS. Each model computes embeddings as in Compute embeddings; only features inside the valid domain of all models are used.</source>
<translation>带有指标的 H3 单元、多边形或点，可为任意 CRS。每个模型按“计算嵌入”的方式计算嵌入；仅使用位于所有模型有效范围内的要素。</translation>
</message>
<message>
<source>H3 cells, polygons or points, in any CRS. A cell gets its own embedding, one smaller than the cells of the model that of the cell that holds it, and a larger one the mean of those in it; a polygon gets the weighted mean of the cells that it overlaps, and a point the embedding of its location. Lines are not supported.</source>
<translation>H3 单元、多边形或点，可为任意 CRS。单元得到其自身的嵌入；比模型单元小的单元得到其所在单元的嵌入，比模型单元大的单元得到其内各单元嵌入的均值；多边形得到与其重叠的单元的加权均值，点得到其位置的嵌入。不支持线。</translation>
</message>
<message>
<source>H3 resolution</source>
<translation>H3 分辨率</translation>
</message>
<message>
<source>H3 resolution of the cells, 0 to 15: 5 is some 250 km² a cell, 6 some 36 km², 7 some 5 km². The smallest polygons are best about as large as a cell.</source>
<translation>单元的 H3 分辨率，从 0 到 15：5 约为每个单元 250 km²，6 约为 36 km²，7 约为 5 km²。最小的多边形最好与单元大小相当。</translation>
</message>
<message>
<source>H3 resolution: the size of the cells, from 0 (4.4 million km² on average) through 6 (36 km²) and 8 (0.7 km²) to 15 (1 m²). The model us-open has embeddings at resolution 6.</source>
<translation>H3 分辨率：单元的大小，从 0（平均 440 万 km²）、6（36 km²）、8（0.7 km²）到 15（1 m²）。模型 us-open 提供分辨率为 6 的嵌入。</translation>
</message>
<message>
<source>HTML files (*.html)</source>
<translation>HTML 文件 (*.html)</translation>
</message>
<message>
<source>Help</source>
<translation>帮助</translation>
</message>
<message>
<source>How many threads the backend computes with at most.</source>
<translation>后端计算时最多使用的线程数。</translation>
</message>
<message>
<source>How mora and satclip compute spherical harmonics. exact: to full precision, the better choice for maps. as-trained: with the rounding errors of the formula that the authors trained with, to reproduce published results; for satclip with L = 40 they reach 0.01 at 60° and 0.1 at 70° north or south. Below 50°, and everywhere for mora and L = 10, they are negligible.</source>
<translation>mora 和 satclip 计算球谐函数的方式。exact：完整精度，更适合制图。as-trained：带有作者训练时所用公式的舍入误差，用于重现已发表的结果；对于 L = 40 的 satclip，误差在南北纬 60° 处达 0.01，在 70° 处达 0.1。纬度低于 50° 时，以及对 mora 和 L = 10 而言在任何地方，误差均可忽略。</translation>
</message>
<message>
<source>How much higher R² is with position than without, by ridge regression in cross-validation with held-out blocks or regions. Empty where position is none.</source>
<translation>在留出分块或地区的交叉验证中，岭回归使用位置比不使用位置时 R² 高出多少。位置为 none 时为空。</translation>
</message>
<message>
<source>Image encoder</source>
<translation>影像编码器</translation>
</message>
<message>
<source>Import encoder</source>
<translation>导入编码器</translation>
</message>
<message>
<source>Import encoder …</source>
<translation>导入编码器…</translation>
</message>
<message>
<source>Importing encoders</source>
<translation>导入编码器</translation>
</message>
<message>
<source>In a window around the centre</source>
<translation>单元中心周围的窗口内</translation>
</message>
<message>
<source>In place of the raster: points, polygons whose centroids count, or a table with a field h3, with a population each.</source>
<translation>代替栅格使用：点、以质心计的多边形，或带有字段 h3 的表格，每个要素或行均有人口。</translation>
</message>
<message>
<source>In the cell, by share of area</source>
<translation>单元内，按面积占比</translation>
</message>
<message>
<source>Indicator</source>
<translation>指标</translation>
</message>
<message>
<source>Inductive (masked prediction; embeds new cells too)</source>
<translation>归纳式（掩码预测；也可为新单元计算嵌入）</translation>
</message>
<message>
<source>Install Python 3.12 (64-bit) from python.org or the Microsoft Store; no administrator is needed.</source>
<translation>请从 python.org 或 Microsoft Store 安装 Python 3.12（64 位）；无需管理员权限。</translation>
</message>
<message>
<source>Install Python 3.12 from python.org.</source>
<translation>请从 python.org 安装 Python 3.12。</translation>
</message>
<message>
<source>Install backend</source>
<translation>安装后端</translation>
</message>
<message>
<source>Install the packages python3 and python3-venv of your system.</source>
<translation>请安装系统软件包 python3 和 python3-venv。</translation>
</message>
<message>
<source>Installing</source>
<translation>正在安装</translation>
</message>
<message>
<source>Interpreter not found</source>
<translation>未找到解释器</translation>
</message>
<message>
<source>Interpreter of your own</source>
<translation>自定义解释器</translation>
</message>
<message>
<source>It is installed: other dialogs list it as {}.</source>
<translation>已安装：其他对话框将其列为 {}。</translation>
</message>
<message>
<source>It is named by the environment variable {}, which goes before the setting.</source>
<translation>它由环境变量 {} 指定，该变量优先于此设置。</translation>
</message>
<message>
<source>Its packages are those of another version of the plugin: press Set up to renew them.</source>
<translation>其软件包属于插件的另一版本：请点击“配置环境”进行更新。</translation>
</message>
<message>
<source>Keep the embeddings</source>
<translation>保留嵌入</translation>
</message>
<message>
<source>Kind field</source>
<translation>类型字段</translation>
</message>
<message>
<source>Latitude of the destination</source>
<translation>终点的纬度</translation>
</message>
<message>
<source>Latitude of the origin</source>
<translation>起点的纬度</translation>
</message>
<message>
<source>Latitude, longitude</source>
<translation>纬度、经度</translation>
</message>
<message>
<source>Layer with embeddings</source>
<translation>带有嵌入的图层</translation>
</message>
<message>
<source>Layer with embeddings and the indicator, in any CRS.</source>
<translation>带有嵌入和指标的图层，可为任意 CRS。</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings.</source>
<translation>带有嵌入的图层，由“计算嵌入”创建。</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings. The geometry is not used.</source>
<translation>带有嵌入的图层，由“计算嵌入”创建。不使用几何图形。</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings. To compare with the selected features, select them and leave the expression and the reference layer empty.</source>
<translation>带有嵌入的图层，由“计算嵌入”创建。若要与选中的要素比较，请先选中这些要素，并将表达式和参照图层留空。</translation>
</message>
<message>
<source>Layer with embeddings, computed with the same model as those that the predictor was fitted on.</source>
<translation>带有嵌入的图层，其嵌入所用的模型须与拟合预测器时相同。</translation>
</message>
<message>
<source>Layers or tables with the fields origin and destination (H3 cells), flow (a number; each row is 1 without it) and kind (text, where there are several kinds), such as the flows of Flows to cells. Not needed, but what flows say of places is worth most.</source>
<translation>带有字段 origin 和 destination（H3 单元）、flow（数值；没有该字段时每行计为 1）和 kind（文本，用于有多种类型时）的图层或表格，如“OD 流汇总到单元”输出的 OD 流。并非必需，但 OD 流所提供的地点信息价值最大。</translation>
</message>
<message>
<source>Layers with fields by H3 cell</source>
<translation>带有各 H3 单元字段的图层</translation>
</message>
<message>
<source>Layers with fields of the places</source>
<translation>带有地点字段的图层</translation>
</message>
<message>
<source>Layers with the field h3 and numeric fields, as the algorithms of the group Training write them: places are then embedded from these fields, also places that the model was not trained on. Fields are matched by name with those that the model was trained on; other fields are left out, and fields that are missing count as unknown. Averages over the cells around and along flows are made of these layers, so that they should hold the neighbours of the places too. The model must have an encoder of fields, as Train model makes it by default.</source>
<translation>带有字段 h3 和数值字段的图层，由“训练”组的算法写入：此时根据这些字段计算地点的嵌入，包括模型训练时未用过的地点。字段按名称与模型训练时所用的字段匹配；其他字段会被舍弃，缺少的字段视为未知。周围单元的均值和沿 OD 流的均值由这些图层计算，因此图层中也应包含这些地点的邻近单元。模型须有字段编码器，“训练模型”默认会生成。</translation>
</message>
<message>
<source>Layers with the field h3 and numeric fields, one feature for each cell, all of one H3 resolution and of one region, as the other algorithms of this group make them. Each layer is a modality. It has the name that was given where the layer was made, whatever the layer is called now, else that of the layer; of several with one name all but the first have a number, and the log says so. Cells may be missing from some layers, and NULL is fine. At least 100 cells, and at most 1,000 fields in a layer; more layers that say different things make a better model. Leave out what the model is to predict later.</source>
<translation>带有字段 h3 和数值字段的图层，每个单元一个要素，须为同一 H3 分辨率和同一地区，由本组的其他算法创建。每个图层是一个模态，采用创建图层时指定的名称，无论图层现在叫什么；没有指定时采用图层的名称。多个模态同名时，除第一个外均加编号，并在日志中说明。某些图层中可以缺少部分单元，也可以有 NULL。至少 100 个单元，每个图层最多 1,000 个字段；内容各异的图层越多，模型越好。请勿包含以后要用模型预测的内容。</translation>
</message>
<message>
<source>Layers with the fields origin and destination (H3 cells), and perhaps flow and kind, as Flows to cells writes them: fields are averaged along these flows where the model was trained with flows.</source>
<translation>带有字段 origin 和 destination（H3 单元）的图层，也可有 flow 和 kind，由“OD 流汇总到单元”写入：如果模型训练时使用了 OD 流，则沿这些 OD 流对字段求均值。</translation>
</message>
<message>
<source>Learned from commuting in several countries</source>
<translation>从多个国家的通勤中学习</translation>
</message>
<message>
<source>Learning task</source>
<translation>学习任务</translation>
</message>
<message>
<source>Level (nominal coverage) of the prediction intervals in % (0: no intervals)</source>
<translation>预测区间的水平（名义覆盖率，%；0：无区间）</translation>
</message>
<message>
<source>Level (nominal coverage) of the prediction intervals in per cent, from 50 to 99.9; 0 for no intervals.</source>
<translation>预测区间的水平（名义覆盖率），以百分比表示，从 50 到 99.9；0 表示无区间。</translation>
</message>
<message>
<source>Licence</source>
<translation>许可证</translation>
</message>
<message>
<source>Licence of the model</source>
<translation>模型的许可证</translation>
</message>
<message>
<source>Licence of the model, which follows from those of the layers, such as ODbL 1.0 for OpenStreetMap.</source>
<translation>模型的许可证，取决于各图层的许可证，如 OpenStreetMap 的 ODbL 1.0。</translation>
</message>
<message>
<source>Licence of the model.</source>
<translation>模型的许可证。</translation>
</message>
<message>
<source>Licence of the weights</source>
<translation>权重的许可证</translation>
</message>
<message>
<source>Licence of the weights, stored in the model. Default: what the authors of mora, satclip and geoclip state; none for onnx.</source>
<translation>权重的许可证，存储在模型中。默认：mora、satclip 和 geoclip 采用其作者声明的许可证；onnx 无许可证。</translation>
</message>
<message>
<source>LightGCN (of the MobCLIP paper; needs flows)</source>
<translation>LightGCN（MobCLIP 论文的模型；需要 OD 流）</translation>
</message>
<message>
<source>Lines in EPSG:4326 with the fields origin, destination, kind (estimated), flow (people) and distance_km (between the centroids, along the great circle), the largest first.</source>
<translation>EPSG:4326 中的线，带有字段 origin、destination、kind (estimated)、flow（人数）和 distance_km（质心之间沿大圆的距离），最大的排在最前。</translation>
</message>
<message>
<source>Lines in EPSG:4326 with the fields rank (1 for the strongest), origin, destination, kind where there are several, flow, share (of all flow between different places, 0 to 1) and distance_km (along the great circle).</source>
<translation>EPSG:4326 中的线，带有字段 rank（1 为最强）、origin、destination、kind（有多种类型时）、flow、share（占不同地点之间总流量的比例，从 0 到 1）和 distance_km（沿大圆的距离）。</translation>
</message>
<message>
<source>List the models</source>
<translation>列出模型</translation>
</message>
<message>
<source>Locally weighted prediction intervals</source>
<translation>局部加权的预测区间</translation>
</message>
<message>
<source>Logarithm</source>
<translation>对数</translation>
</message>
<message>
<source>Logit</source>
<translation>Logit</translation>
</message>
<message>
<source>Longitude of the destination</source>
<translation>终点的经度</translation>
</message>
<message>
<source>Longitude of the origin</source>
<translation>起点的经度</translation>
</message>
<message>
<source>Longitude, latitude</source>
<translation>经度、纬度</translation>
</message>
<message>
<source>Look for Python</source>
<translation>查找 Python</translation>
</message>
<message>
<source>Looking for Python …</source>
<translation>正在查找 Python…</translation>
</message>
<message>
<source>Lower end of its 95 % confidence interval.</source>
<translation>其 95% 置信区间的下限。</translation>
</message>
<message>
<source>Made with {} of MobCLIP {} for QGIS.</source>
<translation>由 MobCLIP {1} for QGIS 的“{0}”创建。</translation>
</message>
<message>
<source>Making an environment with Python {} ({})</source>
<translation>正在用 Python {}（{}）创建环境</translation>
</message>
<message>
<source>Map flows</source>
<translation>绘制流向图</translation>
</message>
<message>
<source>Maps (one is shown at a time)</source>
<translation>地图（一次显示一个）</translation>
</message>
<message>
<source>Maximum number of categories</source>
<translation>最大类别数</translation>
</message>
<message>
<source>Maximum number of cells</source>
<translation>最大单元数</translation>
</message>
<message>
<source>Maximum number of flows</source>
<translation>最大 OD 流数</translation>
</message>
<message>
<source>Mean R² of columns predicted from the others</source>
<translation>由其他列预测各列的平均 R²</translation>
</message>
<message>
<source>Mean R² of the groups of fields predicted from the others, in cells that training did not see.</source>
<translation>由其他字段预测各组字段的平均 R²，在训练未用过的单元中计算。</translation>
</message>
<message>
<source>Mean cosine similarity of int8 to float32</source>
<translation>int8 与 float32 的平均余弦相似度</translation>
</message>
<message>
<source>Mean cosine similarity of int8 to float32: {}.</source>
<translation>int8 与 float32 的平均余弦相似度：{}。</translation>
</message>
<message>
<source>Mean cosine similarity of the embeddings with 8-bit weights to those with full precision; 1 is equal. Empty without 8-bit weights.</source>
<translation>8 位权重的嵌入与完整精度的嵌入之间的平均余弦相似度；1 表示相等。没有 8 位权重时为空。</translation>
</message>
<message>
<source>Mean silhouette</source>
<translation>平均轮廓系数</translation>
</message>
<message>
<source>Mean silhouette coefficient, from -1 to 1: near 1 the clusters are well separated, near 0 they overlap.</source>
<translation>平均轮廓系数，从 -1 到 1：接近 1 表示聚类分离良好，接近 0 表示聚类重叠。</translation>
</message>
<message>
<source>Measures by cross-validation how well embeddings predict an indicator, and writes a report to open and share. Features are held out as whole regions, as whole H3 blocks, at the distances of the features to predict (kNNDM), and at random, side by side. The same is done without embeddings, as baselines: means, nearest features, longitude and latitude, spherical harmonics, and other fields of your choice. All scores have 95 % confidence intervals; a difference is called better or worse only where its interval excludes zero.</source>
<translation>通过交叉验证衡量嵌入预测指标的效果，并写出可打开和分享的报告。要素分别按整个地区、按整个 H3 分块、按待预测要素的距离 (kNNDM) 以及随机留出，结果并列给出。同时以不使用嵌入的方法作为基线：均值、最近要素、经度和纬度、球谐函数，以及自选的其他字段。所有得分均带有 95% 置信区间；仅当差异的区间不包含零时，才称为更好或更差。</translation>
</message>
<message>
<source>Megabytes downloaded</source>
<translation>下载量 (MB)</translation>
</message>
<message>
<source>Megabytes that were downloaded.</source>
<translation>已下载的数据量 (MB)。</translation>
</message>
<message>
<source>Minimum flow</source>
<translation>最小流量</translation>
</message>
<message>
<source>Minimum number of points of a category</source>
<translation>每个类别的最小点数</translation>
</message>
<message>
<source>MobCLIP example: Ohio</source>
<translation>MobCLIP 示例：俄亥俄州</translation>
</message>
<message>
<source>MobCLIP is ready.</source>
<translation>MobCLIP 已就绪。</translation>
</message>
<message>
<source>MobCLIP location embeddings {}</source>
<translation>MobCLIP 位置嵌入 {}</translation>
</message>
<message>
<source>MobCLIP models (*.mobclip)</source>
<translation>MobCLIP 模型 (*.mobclip)</translation>
</message>
<message>
<source>MobCLIP models (*.mobclip);;All files (*)</source>
<translation>MobCLIP 模型 (*.mobclip);;全部文件 (*)</translation>
</message>
<message>
<source>MobCLIP needs its packages ({} MB).</source>
<translation>MobCLIP 需要安装软件包（{} MB）。</translation>
</message>
<message>
<source>MobCLIP needs its packages.</source>
<translation>MobCLIP 需要安装软件包。</translation>
</message>
<message>
<source>MobCLIP needs its packages: press Set up.</source>
<translation>MobCLIP 需要安装软件包：请点击“配置环境”。</translation>
</message>
<message>
<source>MobCLIP or MoRA (China)</source>
<translation>MobCLIP 或 MoRA（中国）</translation>
</message>
<message>
<source>MobCLIP was uninstalled.</source>
<translation>MobCLIP 已卸载。</translation>
</message>
<message>
<source>MobCLIP was updated and needs other versions of its packages.</source>
<translation>MobCLIP 已更新，需要其他版本的软件包。</translation>
</message>
<message>
<source>MobCLIP was updated and needs other versions of its packages: press Set up.</source>
<translation>MobCLIP 已更新，需要其他版本的软件包：请点击“配置环境”。</translation>
</message>
<message>
<source>Model</source>
<translation>模型</translation>
</message>
<message>
<source>Model information</source>
<translation>模型信息</translation>
</message>
<message>
<source>Model of flows</source>
<translation>OD 流模型</translation>
</message>
<message>
<source>Model that knows where people live, such as us-open: features that are cells or other polygons are weighted by the people who live in them, as the model counts them. For means, in place of the weight field.</source>
<translation>已知人口居住地的模型，如 us-open：单元或其他多边形要素按模型统计的居住人数加权。用于均值，代替权重字段。</translation>
</message>
<message>
<source>Model: {} ({}).</source>
<translation>模型：{}（{}）。</translation>
</message>
<message>
<source>Models</source>
<translation>模型</translation>
</message>
<message>
<source>Name</source>
<translation>名称</translation>
</message>
<message>
<source>Name field of the features</source>
<translation>要素的名称字段</translation>
</message>
<message>
<source>Name field of the places</source>
<translation>地点的名称字段</translation>
</message>
<message>
<source>Name field of the polygons</source>
<translation>多边形的名称字段</translation>
</message>
<message>
<source>Name field of the zones</source>
<translation>分区的名称字段</translation>
</message>
<message>
<source>Name of an installed model, such as us-open for its newest version or us-open-1.1 for that version, or path of a model (a .mobclip file or a folder).</source>
<translation>已安装模型的名称（如 us-open 表示其最新版本，us-open-1.1 表示该版本），或模型的路径（.mobclip 文件或文件夹）。</translation>
</message>
<message>
<source>Name of the field for the predictions. Existing fields of this name are replaced, as are lower, upper, probability, likely, dissimilarity and inside_aoa.</source>
<translation>预测值字段的名称。已有的同名字段会被替换，字段 lower、upper、probability、likely、dissimilarity 和 inside_aoa 也是如此。</translation>
</message>
<message>
<source>Name of the field with the number of people in each cell. With it, inhabited cells are learned from more often and those without people not at all. Without it all cells count alike.</source>
<translation>包含各单元人数的字段的名称。指定后，有人居住的单元会更频繁地用于训练，无人的单元则完全不用。未指定时，所有单元同等对待。</translation>
</message>
<message>
<source>Name of the indicator.</source>
<translation>指标的名称。</translation>
</message>
<message>
<source>Name of the modality</source>
<translation>模态的名称</translation>
</message>
<message>
<source>Name of the modality, such as noise, used in the name of the layer.</source>
<translation>模态的名称，如 noise，用于图层名称。</translation>
</message>
<message>
<source>Name of the modality, used in the name of the layer.</source>
<translation>模态的名称，用于图层名称。</translation>
</message>
<message>
<source>Name of the modality, used in the names of the fields and of the layer.</source>
<translation>模态的名称，用于字段和图层的名称。</translation>
</message>
<message>
<source>Name of the modality, with which the names of its fields begin.</source>
<translation>模态的名称，其字段的名称以此开头。</translation>
</message>
<message>
<source>Name of the model, stored in it. Default: the name of the encoder.</source>
<translation>模型的名称，存储在模型中。默认：编码器的名称。</translation>
</message>
<message>
<source>Name of the new field</source>
<translation>新字段的名称</translation>
</message>
<message>
<source>Nearest neighbours (k-NN)</source>
<translation>最近邻 (k-NN)</translation>
</message>
<message>
<source>Neural network (MLP)</source>
<translation>神经网络 (MLP)</translation>
</message>
<message>
<source>No Python {} to {} was found to set up MobCLIP with.</source>
<translation>未找到可用于配置 MobCLIP 环境的 Python {} 至 {}。</translation>
</message>
<message>
<source>No installed model is valid there; Import encoder adds models.</source>
<translation>没有在该处有效的已安装模型；可用“导入编码器”添加模型。</translation>
</message>
<message>
<source>No installed model is valid where the layer {0} ({1}) lies; Import encoder adds models.</source>
<translation>没有在图层 {0}（{1}）所在位置有效的已安装模型；可用“导入编码器”添加模型。</translation>
</message>
<message>
<source>No predictor found: run Fit predictor first</source>
<translation>未找到预测器：请先运行“拟合预测器”</translation>
</message>
<message>
<source>No reference place was found: check the expression or the reference layer.</source>
<translation>未找到参照地点：请检查表达式或参照图层。</translation>
</message>
<message>
<source>None</source>
<translation>无</translation>
</message>
<message>
<source>Not ready.</source>
<translation>未就绪。</translation>
</message>
<message>
<source>Not ready. There is no model: install the plugin again.</source>
<translation>未就绪。没有模型：请重新安装插件。</translation>
</message>
<message>
<source>Not set up</source>
<translation>未配置</translation>
</message>
<message>
<source>Nothing was installed.</source>
<translation>未安装任何内容。</translation>
</message>
<message>
<source>Number of cells</source>
<translation>单元数</translation>
</message>
<message>
<source>Number of cells created.</source>
<translation>创建的单元数。</translation>
</message>
<message>
<source>Number of cells of the model.</source>
<translation>模型的单元数。</translation>
</message>
<message>
<source>Number of cells that have a value in none of the new fields.</source>
<translation>所有新字段均没有值的单元数。</translation>
</message>
<message>
<source>Number of cells.</source>
<translation>单元的数量。</translation>
</message>
<message>
<source>Number of clusters</source>
<translation>聚类数</translation>
</message>
<message>
<source>Number of clusters (0: chosen by silhouette)</source>
<translation>聚类数（0：按轮廓系数选择）</translation>
</message>
<message>
<source>Number of clusters, at least 2. With 0, the number between 3 and 12 that has the largest mean silhouette.</source>
<translation>聚类数，至少为 2。设为 0 时，取 3 到 12 之间平均轮廓系数最大的数。</translation>
</message>
<message>
<source>Number of clusters.</source>
<translation>聚类的数量。</translation>
</message>
<message>
<source>Number of clusters. 0: chosen by the silhouette.</source>
<translation>聚类数。0：按轮廓系数选择。</translation>
</message>
<message>
<source>Number of examples per place</source>
<translation>每个地点的示例数</translation>
</message>
<message>
<source>Number of features</source>
<translation>要素数</translation>
</message>
<message>
<source>Number of features used: those with an embedding, the indicator and a geometry.</source>
<translation>使用的要素数：即具有嵌入、指标和几何图形的要素。</translation>
</message>
<message>
<source>Number of features used: those with the indicator and a geometry, inside the valid domain of all models.</source>
<translation>使用的要素数：即具有指标和几何图形，且位于所有模型有效范围内的要素。</translation>
</message>
<message>
<source>Number of features without a prediction.</source>
<translation>没有预测值的要素数。</translation>
</message>
<message>
<source>Number of features without an embedding.</source>
<translation>没有嵌入的要素数。</translation>
</message>
<message>
<source>Number of features.</source>
<translation>要素的数量。</translation>
</message>
<message>
<source>Number of flows</source>
<translation>OD 流数</translation>
</message>
<message>
<source>Number of flows between cells</source>
<translation>单元间的 OD 流数</translation>
</message>
<message>
<source>Number of flows between the cells, 0 where they are not written.</source>
<translation>单元间的 OD 流数，未写入时为 0。</translation>
</message>
<message>
<source>Number of flows drawn.</source>
<translation>绘制的 OD 流数。</translation>
</message>
<message>
<source>Number of flows to draw: the strongest.</source>
<translation>要绘制的 OD 流数：取最强的。</translation>
</message>
<message>
<source>Number of flows, those within zones included.</source>
<translation>OD 流数，包括分区内的 OD 流。</translation>
</message>
<message>
<source>Number of functions of position that the predictor uses; 0 for none.</source>
<translation>预测器使用的位置函数数；不使用时为 0。</translation>
</message>
<message>
<source>Number of most similar features to write (0: all)</source>
<translation>要写出的最相似要素数（0：全部）</translation>
</message>
<message>
<source>Number of polygons</source>
<translation>多边形数</translation>
</message>
<message>
<source>Number of polygons that contain no feature with a value.</source>
<translation>其内没有任何有值要素的多边形数。</translation>
</message>
<message>
<source>Number of polygons.</source>
<translation>多边形的数量。</translation>
</message>
<message>
<source>Number of predictions outside the area of applicability.</source>
<translation>位于适用区域之外的预测值数。</translation>
</message>
<message>
<source>Number of reference features.</source>
<translation>参照要素数。</translation>
</message>
<message>
<source>Number of reference places</source>
<translation>参照地点数</translation>
</message>
<message>
<source>Number of training features to show for each feature.</source>
<translation>为每个要素显示的训练要素数。</translation>
</message>
<message>
<source>Number of training features.</source>
<translation>训练要素数。</translation>
</message>
<message>
<source>Number of training steps. 0: as many as suit the region. Training stops earlier where it no longer helps.</source>
<translation>训练步数。0：适合该地区的步数。如果继续训练不再有改善，则提前停止。</translation>
</message>
<message>
<source>Numeric field of the cells with their population. With it the numbers that leave and arrive are per resident, and flows between zones are divided over the cells by people in place of area: then empty land has none.</source>
<translation>单元中包含人口的数值字段。指定后，离开和到达的数量按人均计，分区之间的 OD 流按人口而非面积分配到单元：这样无人居住的土地就没有 OD 流。</translation>
</message>
<message>
<source>Numeric field of the cells with their population. With it there are also numbers per 1,000 residents.</source>
<translation>单元中包含人口的数值字段。指定后，还会有每千名居民的数量。</translation>
</message>
<message>
<source>Numeric field of the flows with the number of people. Without it each row counts 1.</source>
<translation>OD 流中包含人数的数值字段。未指定时每行计为 1。</translation>
</message>
<message>
<source>Numeric field of the polygons with the number of people in each. In the cells it becomes a field, the weight of means, and the weight of cells in training.</source>
<translation>多边形中包含各自人数的数值字段。在单元中，它成为一个字段，同时作为均值的权重和训练中单元的权重。</translation>
</message>
<message>
<source>Numeric field of the population layer with its people.</source>
<translation>人口图层中包含人口的数值字段。</translation>
</message>
<message>
<source>Numeric field of the population layer with the number of people.</source>
<translation>人口图层中包含人数的数值字段。</translation>
</message>
<message>
<source>Numeric field of these polygons with the known total or mean. Polygons where it is NULL change nothing.</source>
<translation>这些多边形中包含已知总数或均值的数值字段。值为 NULL 的多边形不产生任何影响。</translation>
</message>
<message>
<source>Numeric field that weights each feature in a mean, such as its population, assumed to be spread evenly over its area. Without it: its area, or 1 for points. Not for sums.</source>
<translation>在均值中为每个要素加权的数值字段，如人口，假定其在要素的面积上均匀分布。未指定时：多边形按面积加权，点的权重为 1。不用于总和。</translation>
</message>
<message>
<source>Numeric field that weights each feature in the mean of a polygon, such as its population. Without it: its area.</source>
<translation>在多边形均值中为每个要素加权的数值字段，如人口。未指定时按面积加权。</translation>
</message>
<message>
<source>Numeric field that weights each polygon in a mean, such as its population. Without it: its population in the raster or layer, else its area.</source>
<translation>在均值中为每个多边形加权的数值字段，如人口。未指定时：按栅格或图层中该多边形的人口加权，没有人口数据时按面积加权。</translation>
</message>
<message>
<source>Numeric field with sample weights, such as the population of each feature.</source>
<translation>包含样本权重的数值字段，如每个要素的人口。</translation>
</message>
<message>
<source>Numeric fields in place of categories: each is one category, and its values are added up in each cell. A cell without a feature is NULL.</source>
<translation>代替类别使用的数值字段：每个字段为一个类别，其值在各单元中求和。没有要素的单元为 NULL。</translation>
</message>
<message>
<source>Numeric fields of the polygons with means, medians or shares, such as a median age. Leave out what the model is to predict later.</source>
<translation>多边形中包含均值、中值或比例的数值字段，如年龄中值。请勿包含以后要用模型预测的内容。</translation>
</message>
<message>
<source>Numeric fields to aggregate. Default: emb_000, emb_001 and so on.</source>
<translation>要聚合的数值字段。默认：emb_000、emb_001 等。</translation>
</message>
<message>
<source>Numeric fields to average. Default: all but fid, ogc_fid and h3.</source>
<translation>要求均值的数值字段。默认：除 fid、ogc_fid 和 h3 外的所有字段。</translation>
</message>
<message>
<source>Numeric fields to compare the embeddings with, such as the census variables that you would use without them.</source>
<translation>用来与嵌入比较的数值字段，例如不使用嵌入时会采用的人口普查变量。</translation>
</message>
<message>
<source>Numeric fields to predict from, the same as in Fit predictor. Default: emb_000, emb_001 and so on.</source>
<translation>用于预测的数值字段，须与“拟合预测器”中的相同。默认：emb_000、emb_001 等。</translation>
</message>
<message>
<source>Numeric fields with counts, such as people, households or jobs. Each becomes two fields: the count in the cell, and the logarithm of 1 + number per km².</source>
<translation>包含计数的数值字段，如人数、户数或就业岗位数。每个字段变为两个：单元内的计数，以及（1 + 每 km² 数量）的对数。</translation>
</message>
<message>
<source>Numeric fields with means, medians, shares or rates, such as income or a percentage. They keep their names and units.</source>
<translation>包含均值、中值、比例或比率的数值字段，如收入或百分比。名称和单位保持不变。</translation>
</message>
<message>
<source>Numeric fields, the same as in Fit predictor. Default: emb_000, emb_001 and so on.</source>
<translation>数值字段，须与“拟合预测器”中的相同。默认：emb_000、emb_001 等。</translation>
</message>
<message>
<source>ONNX graph</source>
<translation>ONNX 图</translation>
</message>
<message>
<source>ONNX graph with one input of n x bands x size x size pixels, in the units of the raster, and one output of n x columns. Cells whose window has nodata pixels get NULL.</source>
<translation>ONNX 图，一个输入为 n x 波段数 x 边长 x 边长的像素，以栅格的单位表示，一个输出为 n x 列数。窗口中含有无数据像素的单元为 NULL。</translation>
</message>
<message>
<source>ONNX graphs (*.onnx);;All files (*)</source>
<translation>ONNX 图 (*.onnx);;全部文件 (*)</translation>
</message>
<message>
<source>On Linux with CUDA for NVIDIA graphics cards, elsewhere for the processor alone.</source>
<translation>在 Linux 上包含用于 NVIDIA 显卡的 CUDA，在其他系统上仅使用处理器。</translation>
</message>
<message>
<source>Only models of your own can be removed, not those that come with MobCLIP.</source>
<translation>只能移除自己的模型，不能移除 MobCLIP 自带的模型。</translation>
</message>
<message>
<source>Only the largest flows of each origin are kept, as few as sum to this share of all that leaves it, above 0 and at most 1.</source>
<translation>每个起点仅保留最大的 OD 流，取合计达到离开该起点总流量的此占比所需的最少数量，大于 0 且不超过 1。</translation>
</message>
<message>
<source>Open log</source>
<translation>打开日志</translation>
</message>
<message>
<source>OpenStreetMap (*.osm.pbf *.pbf *.osm);;All files (*)</source>
<translation>OpenStreetMap (*.osm.pbf *.pbf *.osm);;全部文件 (*)</translation>
</message>
<message>
<source>Optional table (CSV) with all scores.</source>
<translation>可选：包含所有得分的表格 (CSV)。</translation>
</message>
<message>
<source>Optional: the report as a page (HTML).</source>
<translation>可选：页面形式的报告 (HTML)。</translation>
</message>
<message>
<source>Options …</source>
<translation>选项…</translation>
</message>
<message>
<source>Or an OpenStreetMap file</source>
<translation>或 OpenStreetMap 文件</translation>
</message>
<message>
<source>Or fields with counts</source>
<translation>或计数字段</translation>
</message>
<message>
<source>Origin field</source>
<translation>起点字段</translation>
</message>
<message>
<source>Other fields to cells</source>
<translation>其他字段汇总到单元</translation>
</message>
<message>
<source>Other settings</source>
<translation>其他设置</translation>
</message>
<message>
<source>Other settings of the training, one on each line, such as dimension=64; the page on training lists them.</source>
<translation>训练的其他设置，每行一项，如 dimension=64；完整列表见训练说明页面。</translation>
</message>
<message>
<source>Outdated</source>
<translation>已过时</translation>
</message>
<message>
<source>Overlaps the area</source>
<translation>与区域重叠</translation>
</message>
<message>
<source>Packages beside those for embeddings, clusters, similar places and predictions. boosting: boosted trees, and the baselines of Evaluate embeddings and Compare encoders. reports: pages of evaluations and models. import: Import encoder. files: tables of scores. rasters: Raster to cells and population rasters. train: training models of your own, on Linux with CUDA (3 GB). What is installed already stays.</source>
<translation>除嵌入、聚类、相似地点和预测之外所需的软件包。boosting：提升树，以及“评估嵌入”和“比较编码器”的基线。reports：评估和模型的页面。import：“导入编码器”。files：得分表。rasters：“栅格汇总到单元”和人口栅格。train：训练自己的模型，在 Linux 上带有 CUDA (3 GB)。已安装的软件包会保留。</translation>
</message>
<message>
<source>Page</source>
<translation>页面</translation>
</message>
<message>
<source>Path of the Python interpreter that now runs the backend.</source>
<translation>当前运行后端的 Python 解释器的路径。</translation>
</message>
<message>
<source>Pixels</source>
<translation>使用的像素</translation>
</message>
<message>
<source>Places</source>
<translation>地点</translation>
</message>
<message>
<source>Places are the H3 cells in the field '{}'.</source>
<translation>地点为字段“{}”中的 H3 单元。</translation>
</message>
<message>
<source>Places like downtown Columbus</source>
<translation>与哥伦布市中心相似的地点</translation>
</message>
<message>
<source>Points of interest</source>
<translation>兴趣点</translation>
</message>
<message>
<source>Points of interest by cell</source>
<translation>各单元的兴趣点</translation>
</message>
<message>
<source>Points of interest to cells</source>
<translation>兴趣点汇总到单元</translation>
</message>
<message>
<source>Points of interest, such as shops and schools.</source>
<translation>兴趣点，如商店和学校。</translation>
</message>
<message>
<source>Points or H3 cells with numbers of people, finer than the polygons. With them the people and flows of a polygon go to where people live, without them they are spread evenly.</source>
<translation>带有人数的点或 H3 单元，比多边形更精细。指定后，多边形的人口和 OD 流按人们的居住地分配；未指定时均匀分布。</translation>
</message>
<message>
<source>Points or polygons in any CRS, or any layer or table with a field h3 whose H3 cells have the resolution of the cells or a finer one. Or a table with a code in each row, whose polygons are chosen below.</source>
<translation>点或多边形，可为任意 CRS；或带有字段 h3 的任意图层或表格，其 H3 单元的分辨率与单元相同或更精细。也可为每行带有代码的表格，其多边形在下方选择。</translation>
</message>
<message>
<source>Points or polygons in any CRS. Features of the input that they intersect are reference features, in addition to those that match the expression.</source>
<translation>点或多边形，可为任意 CRS。输入中与其相交的要素为参照要素，此外还包括符合表达式的要素。</translation>
</message>
<message>
<source>Points, cells or polygons</source>
<translation>点、单元或多边形</translation>
</message>
<message>
<source>Points, or polygons whose centroids count, in any CRS. Points outside the cells are left out. For counts also polygons or a table with a field h3, of the resolution of the cells or a finer one.</source>
<translation>点，或以质心计的多边形，可为任意 CRS。位于单元之外的点会被舍弃。使用计数时，也可为带有字段 h3 的多边形或表格，其分辨率与单元相同或更精细。</translation>
</message>
<message>
<source>Polygon layer to cover, in any CRS, used instead of the extent. Tick Selected features only to cover just those.</source>
<translation>要覆盖的多边形图层，可为任意 CRS，代替范围使用。若只覆盖选中的多边形，请勾选“仅选中的要素”。</translation>
</message>
<message>
<source>Polygons</source>
<translation>多边形</translation>
</message>
<message>
<source>Polygons of the codes</source>
<translation>代码对应的多边形</translation>
</message>
<message>
<source>Polygons or points that the origins and destinations name; lines join their centroids. Leave it empty if the flows join H3 cells or have coordinates.</source>
<translation>起点和终点的名称所指的多边形或点；线连接其质心。如果 OD 流连接 H3 单元或带有坐标，请留空。</translation>
</message>
<message>
<source>Polygons that the origins and destinations name. Leave it empty if the flows join H3 cells or have coordinates.</source>
<translation>起点和终点的名称所指的多边形。如果 OD 流连接 H3 单元或带有坐标，请留空。</translation>
</message>
<message>
<source>Polygons to aggregate to, in any CRS, of another layer than the cells or points. Their fields are kept; fields of the same name are replaced.</source>
<translation>要聚合到的多边形，可为任意 CRS，须来自与单元或点不同的图层。其字段会保留；同名字段会被替换。</translation>
</message>
<message>
<source>Polygons whose values to explain</source>
<translation>要解释其值的多边形</translation>
</message>
<message>
<source>Polygons with known totals or means, in any CRS. The predictions inside each are scaled to agree with its value (dasymetric mapping).</source>
<translation>已知总数或均值的多边形，可为任意 CRS。每个多边形内的预测值会按比例缩放，使其与已知值一致（分区密度制图）。</translation>
</message>
<message>
<source>Polygons with statistics</source>
<translation>带有统计数据的多边形</translation>
</message>
<message>
<source>Polygons with statistics, in any CRS. Those far from the cells are left out. Or a table with a code in each row, such as a CSV file of a statistical office, whose polygons are chosen below.</source>
<translation>带有统计数据的多边形，可为任意 CRS。远离单元的多边形会被舍弃。也可为每行带有代码的表格（如统计部门的 CSV 文件），其多边形在下方选择。</translation>
</message>
<message>
<source>Polygons with the population of each, such as municipalities or census tracts. The cells cover them.</source>
<translation>带有各自人口的多边形，如市镇或人口普查区。单元覆盖这些多边形。</translation>
</message>
<message>
<source>Polygons without a feature</source>
<translation>不含要素的多边形数</translation>
</message>
<message>
<source>Polygons, such as counties, whose values to explain, in any CRS. Only for numbers and counts.</source>
<translation>要解释其值的多边形（如县），可为任意 CRS。仅适用于数值和计数。</translation>
</message>
<message>
<source>Population</source>
<translation>人口</translation>
</message>
<message>
<source>Population field of the polygons</source>
<translation>多边形的人口字段</translation>
</message>
<message>
<source>Population layer</source>
<translation>人口图层</translation>
</message>
<message>
<source>Population raster</source>
<translation>人口栅格</translation>
</message>
<message>
<source>Position beside the embeddings</source>
<translation>在嵌入之外加入位置</translation>
</message>
<message>
<source>Position is left out, as it does not clearly help: in cross-validation it changes R² by {:+.3f} ({:+.3f} to {:+.3f}).</source>
<translation>未加入位置，因其作用不明显：在交叉验证中 R² 的变化为 {:+.3f}（{:+.3f} 至 {:+.3f}）。</translation>
</message>
<message>
<source>Position is used beside the embeddings: in cross-validation it changes R² by {:+.3f} ({:+.3f} to {:+.3f}).</source>
<translation>在嵌入之外使用了位置：在交叉验证中 R² 的变化为 {:+.3f}（{:+.3f} 至 {:+.3f}）。</translation>
</message>
<message>
<source>Predict</source>
<translation>预测</translation>
</message>
<message>
<source>Predicted wages (US dollars per person)</source>
<translation>预测工资（美元/人）</translation>
</message>
<message>
<source>Predicted {}</source>
<translation>预测：{}</translation>
</message>
<message>
<source>Prediction</source>
<translation>预测建模</translation>
</message>
<message>
<source>Predictions</source>
<translation>预测结果</translation>
</message>
<message>
<source>Predictions of {}.</source>
<translation>{} 的预测值。</translation>
</message>
<message>
<source>Predictor</source>
<translation>预测器</translation>
</message>
<message>
<source>Predictors (*.predictor)</source>
<translation>预测器 (*.predictor)</translation>
</message>
<message>
<source>Predictors (*.predictor);;All files (*)</source>
<translation>预测器 (*.predictor);;全部文件 (*)</translation>
</message>
<message>
<source>Predicts an indicator for every feature with an embedding, using a predictor from Fit predictor. Next to each prediction come its prediction interval (lower, upper; for classes probability, and in likely the prediction set, its classes separated by commas, in quotes where they have one themselves), its dissimilarity to the training features, and whether it is inside the area of applicability (inside_aoa, 1 or 0). The layer is styled in quantile classes, and hatched outside the area of applicability. Embeddings of another model or version are rejected. Predictions for cells can be scaled to known control totals or means of polygons.</source>
<translation>使用由“拟合预测器”得到的预测器，为每个有嵌入的要素预测指标。每个预测值附有其预测区间（lower、upper；类别则为 probability，并在 likely 中给出预测集，其中各类别以逗号分隔，本身含逗号的类别加引号）、与训练要素的相异度，以及是否位于适用区域内（inside_aoa，1 或 0）。图层按分位数分级设置样式，适用区域之外以阴影线标出。其他模型或版本的嵌入会被拒绝。单元的预测值可缩放至多边形的已知控制总数或均值。</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP with these ticked: {groups}. Or run: {command}.</source>
<translation>请在“设置 &gt; 选项 &gt; MobCLIP”中勾选以下各项并点击“配置环境”：{groups}。或运行：{command}。</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP, or run: {command}.</source>
<translation>请点击“设置 &gt; 选项 &gt; MobCLIP”中的“配置环境”，或运行：{command}。</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP, or run: {}. An interpreter of your own can be set on the same page, or in the environment variable {}.</source>
<translation>请点击“设置 &gt; 选项 &gt; MobCLIP”中的“配置环境”，或运行：{}。也可在同一页面或环境变量 {} 中指定自定义解释器。</translation>
</message>
<message>
<source>Probe</source>
<translation>探针模型</translation>
</message>
<message>
<source>Probe to fit on the embeddings. ridge: ridge, logistic or Poisson regression; fast and hard to beat. lightgbm: boosted trees. lightgbm-paper: the same with the settings of the MobCLIP paper. knn: the mean of the five most similar training features. mlp: a small neural network.</source>
<translation>在嵌入上拟合的探针模型。ridge：岭回归、逻辑回归或泊松回归；速度快，且效果难以超越。lightgbm：提升树。lightgbm-paper：同上，采用 MobCLIP 论文的设置。knn：五个最相似训练要素的均值。mlp：小型神经网络。</translation>
</message>
<message>
<source>Probes</source>
<translation>探针模型</translation>
</message>
<message>
<source>Probes to fit on the embeddings. ridge: ridge, logistic or Poisson regression; fast, with the penalty chosen inside the training folds. lightgbm: boosted trees. lightgbm-paper: the same with the settings of the MobCLIP paper. knn: the mean of the five most similar training features. mlp: a small neural network.</source>
<translation>在嵌入上拟合的探针模型。ridge：岭回归、逻辑回归或泊松回归；速度快，惩罚系数在训练折内选择。lightgbm：提升树。lightgbm-paper：同上，采用 MobCLIP 论文的设置。knn：五个最相似训练要素的均值。mlp：小型神经网络。</translation>
</message>
<message>
<source>Python interpreter</source>
<translation>Python 解释器</translation>
</message>
<message>
<source>Python interpreter of the backend</source>
<translation>后端的 Python 解释器</translation>
</message>
<message>
<source>Python to make the environment with</source>
<translation>用于创建环境的 Python</translation>
</message>
<message>
<source>Python {} of the project python-build-standalone is downloaded from GitHub with the program uv from the Python Package Index (about {} MB), into {}. It is used by MobCLIP only.</source>
<translation>将通过来自 Python 软件包索引的程序 uv，从 GitHub 下载 python-build-standalone 项目的 Python {}（约 {} MB）到 {}。它仅供 MobCLIP 使用。</translation>
</message>
<message>
<source>QGIS expression that is true for the reference features of the input, for example "name" = 'Athens'.</source>
<translation>QGIS 表达式，对输入中的参照要素为真，例如 "name" = 'Athens'。</translation>
</message>
<message>
<source>QGIS was busy</source>
<translation>QGIS 正忙</translation>
</message>
<message>
<source>Quantise the weights to 8 bits: a quarter of the size, and two to four times the speed. The cosine similarity to the full-precision embeddings is measured and stored in the model.</source>
<translation>将权重量化为 8 位：大小为四分之一，速度为二至四倍。与完整精度嵌入的余弦相似度会经过测量并存储在模型中。</translation>
</message>
<message>
<source>RMSE (spatial block CV)</source>
<translation>RMSE（空间分块交叉验证）</translation>
</message>
<message>
<source>Radians</source>
<translation>弧度</translation>
</message>
<message>
<source>Radiation model</source>
<translation>辐射模型</translation>
</message>
<message>
<source>Radius of the window in pixels</source>
<translation>窗口半径（像素）</translation>
</message>
<message>
<source>Random cross-validation: {} {:.2f}.</source>
<translation>随机交叉验证：{} {:.2f}。</translation>
</message>
<message>
<source>Random cross-validation: {} {:.2f}. This is too optimistic, because neighbouring places are alike.</source>
<translation>随机交叉验证：{} {:.2f}。由于相邻地点彼此相似，这一结果过于乐观。</translation>
</message>
<message>
<source>Random seed</source>
<translation>随机种子</translation>
</message>
<message>
<source>Ranks models by how well their embeddings predict an indicator, cross-validated on the same held-out features with paired 95 % confidence intervals, and writes a report to open and share. A difference is called better or worse only where its interval excludes zero.</source>
<translation>按嵌入预测指标的效果对模型排名，用相同的留出要素进行交叉验证，给出成对的 95% 置信区间，并写出可打开和分享的报告。仅当差异的区间不包含零时，才称为更好或更差。</translation>
</message>
<message>
<source>Raster</source>
<translation>栅格</translation>
</message>
<message>
<source>Raster by cell</source>
<translation>各单元的栅格值</translation>
</message>
<message>
<source>Raster file in any CRS. Layers of web services must be saved as a file first. The CRS is the one of the layer in QGIS; a raster without one needs it assigned first.</source>
<translation>栅格文件，可为任意 CRS。网络服务的图层须先另存为文件。CRS 采用该图层在 QGIS 中的 CRS；没有 CRS 的栅格须先指定。</translation>
</message>
<message>
<source>Raster of people per pixel, such as a gridded census, with pixels no larger than the cells. A polygon without people in it is divided by area.</source>
<translation>每像素人数的栅格，如格网化的人口普查数据，像素不大于单元。栅格中没有人口的多边形按面积分配。</translation>
</message>
<message>
<source>Raster to cells</source>
<translation>栅格汇总到单元</translation>
</message>
<message>
<source>Rasters</source>
<translation>栅格</translation>
</message>
<message>
<source>Raw columns to compare with</source>
<translation>用于比较的原始列</translation>
</message>
<message>
<source>Reading the valid domain …</source>
<translation>正在读取有效范围…</translation>
</message>
<message>
<source>Ready</source>
<translation>就绪</translation>
</message>
<message>
<source>Ready.</source>
<translation>就绪。</translation>
</message>
<message>
<source>Reduce embeddings to colours</source>
<translation>将嵌入降维为颜色</translation>
</message>
<message>
<source>Reduces embeddings to their first three principal components and mixes these into one colour, so that similar places have similar colours on the map. The fields pc_1 to pc_3 hold the components and color their mixture as #rrggbb; they are NULL where there is no embedding.</source>
<translation>将嵌入降维为前三个主成分，并混合成一种颜色，使相似的地点在地图上具有相似的颜色。字段 pc_1 至 pc_3 保存各主成分，color 以 #rrggbb 保存其混合色；没有嵌入时为 NULL。</translation>
</message>
<message>
<source>Reference expression</source>
<translation>参照表达式</translation>
</message>
<message>
<source>Reference layer</source>
<translation>参照图层</translation>
</message>
<message>
<source>Region field for cross-validation</source>
<translation>用于交叉验证的地区字段</translation>
</message>
<message>
<source>Regression (numbers)</source>
<translation>回归（数值）</translation>
</message>
<message>
<source>Remove MobCLIP's files</source>
<translation>移除 MobCLIP 的文件</translation>
</message>
<message>
<source>Remove model</source>
<translation>移除模型</translation>
</message>
<message>
<source>Remove packages …</source>
<translation>移除软件包…</translation>
</message>
<message>
<source>Remove the model {}? The file {} is deleted.</source>
<translation>移除模型 {}？文件 {} 将被删除。</translation>
</message>
<message>
<source>Remove the packages that Set up has installed ({} MB in {})?</source>
<translation>移除“配置环境”所安装的软件包（{} MB，位于 {}）？</translation>
</message>
<message>
<source>Remove …</source>
<translation>移除…</translation>
</message>
<message>
<source>Removed.</source>
<translation>已移除。</translation>
</message>
<message>
<source>Removes what Set up has installed, and models of your own if you like.</source>
<translation>移除“配置环境”所安装的内容，也可一并移除自己的模型。</translation>
</message>
<message>
<source>Report</source>
<translation>报告</translation>
</message>
<message>
<source>Report as text</source>
<translation>文本形式的报告</translation>
</message>
<message>
<source>Reports</source>
<translation>报告</translation>
</message>
<message>
<source>Reports which Python interpreter runs the backend and how it was chosen, which packages it has or lacks, and which models are installed, and says what to do about any problem. It completes even where the backend is missing.</source>
<translation>报告由哪个 Python 解释器运行后端及其选择方式、具有或缺少哪些软件包、安装了哪些模型，并说明如何处理各种问题。即使没有后端也能完成。</translation>
</message>
<message>
<source>Ridge penalty</source>
<translation>岭回归惩罚系数</translation>
</message>
<message>
<source>Ridge penalty, chosen by cross-validation. Empty for other probes.</source>
<translation>岭回归惩罚系数，通过交叉验证选择。其他探针模型时为空。</translation>
</message>
<message>
<source>Ridge regression</source>
<translation>岭回归</translation>
</message>
<message>
<source>Root mean square error in spatial block cross-validation, in the unit of the indicator. Empty for classes.</source>
<translation>空间分块交叉验证的均方根误差，以指标的单位表示。类别时为空。</translation>
</message>
<message>
<source>Runs all steps from the layers of a region to a map of types of places: cells, their fields from demographics, points of interest, a raster and flows, a model trained on them, embeddings and clusters. It is a model of QGIS: open layers_to_clusters.model3 in the folder resources/models of the plugin in the model designer to add, change or leave out steps.</source>
<translation>运行从一个地区的图层到地点类型地图的所有步骤：单元，单元的人口统计、兴趣点、栅格和 OD 流字段，据此训练的模型，嵌入和聚类。它是一个 QGIS 模型：在模型构建器中打开插件的 resources/models 文件夹中的 layers_to_clusters.model3，即可添加、更改或省去步骤。</translation>
</message>
<message>
<source>R² (kNNDM CV)</source>
<translation>R²（kNNDM 交叉验证）</translation>
</message>
<message>
<source>R² (random CV)</source>
<translation>R²（随机交叉验证）</translation>
</message>
<message>
<source>R² (region CV)</source>
<translation>R²（分地区交叉验证）</translation>
</message>
<message>
<source>R² (spatial block CV)</source>
<translation>R²（空间分块交叉验证）</translation>
</message>
<message>
<source>R² in cross-validation by region: the share of the variance explained in held-out regions; 1 is perfect, 0 no better than the mean. For classes: log-loss skill (McFadden's R²). Only with a region field.</source>
<translation>分地区交叉验证的 R²：在留出地区中解释的方差占比；1 为完美，0 表示不优于均值。类别时为对数损失技巧评分（McFadden R²）。仅在指定地区字段时给出。</translation>
</message>
<message>
<source>R² in spatial block cross-validation: the share of the variance explained in held-out blocks or regions; 1 is perfect, 0 no better than the mean. For classes: log-loss skill (McFadden's R²). Empty where the features lie too close together for blocks.</source>
<translation>空间分块交叉验证的 R²：在留出分块或地区中解释的方差占比；1 为完美，0 表示不优于均值。类别时为对数损失技巧评分（McFadden R²）。要素过于集中而无法分块时为空。</translation>
</message>
<message>
<source>SatCLIP</source>
<translation>SatCLIP</translation>
</message>
<message>
<source>Scaled to ±1 (longitude / 180, latitude / 90)</source>
<translation>缩放至 ±1（经度 / 180，纬度 / 90）</translation>
</message>
<message>
<source>Seed of all random numbers. The same seed, layers and settings give the same model on the same computer.</source>
<translation>所有随机数的种子。在同一台计算机上，种子、图层和设置相同，则模型相同。</translation>
</message>
<message>
<source>Seed of the random initialisation. The same seed, layer and number of clusters give the same result.</source>
<translation>随机初始化的种子。种子、图层和聚类数相同，则结果相同。</translation>
</message>
<message>
<source>Set up</source>
<translation>配置环境</translation>
</message>
<message>
<source>Set up MobCLIP</source>
<translation>配置 MobCLIP 环境</translation>
</message>
<message>
<source>Set up MobCLIP now?</source>
<translation>现在配置 MobCLIP 环境？</translation>
</message>
<message>
<source>Sets up the backend: makes a Python environment in your data folder, outside QGIS and its profiles, and installs exactly the packages that MobCLIP was tested with, each checked by its digest. The first time some 100 MB are downloaded from the Python Package Index (PyPI). Nothing is installed into QGIS's Python or the system's. What was installed before stays in use until the new environment is complete.</source>
<translation>配置后端：在您的数据文件夹中（位于 QGIS 及其用户配置之外）创建 Python 环境，并严格安装 MobCLIP 测试时所用的软件包，每个软件包均以哈希值校验。首次运行时从 Python 软件包索引 (PyPI) 下载约 100 MB。不会向 QGIS 或系统的 Python 安装任何内容。新环境完成之前，继续使用先前安装的内容。</translation>
</message>
<message>
<source>Setting up in {} needs {:,.0f} MB, and the disk has {:,.0f} MB free: free some space and try again.</source>
<translation>在 {} 中配置环境需要 {:,.0f} MB 空间，而磁盘仅剩 {:,.0f} MB：请释放一些空间后重试。</translation>
</message>
<message>
<source>Setup</source>
<translation>配置</translation>
</message>
<message>
<source>Share of all flows between places</source>
<translation>占地点间总流量的比例</translation>
</message>
<message>
<source>Share of all that flows between places which is drawn, 0 to 1.</source>
<translation>绘制的流量占地点之间总流量的比例，从 0 到 1。</translation>
</message>
<message>
<source>Share of each origin's flow to keep</source>
<translation>每个起点保留的流量占比</translation>
</message>
<message>
<source>Share of features classified correctly in spatial block cross-validation. Empty for numbers and counts.</source>
<translation>空间分块交叉验证中正确分类的要素占比。数值和计数时为空。</translation>
</message>
<message>
<source>Share of held-out labels inside their 90 % prediction intervals, each block checked with the errors of the others. Near 0.9, the intervals can be trusted on average, inside the area of applicability.</source>
<translation>落在其 90% 预测区间内的留出已知值占比，每个分块用其他分块的误差检验。接近 0.9 时，在适用区域内，这些区间平均而言是可信的。</translation>
</message>
<message>
<source>Share of the variance explained</source>
<translation>解释的方差占比</translation>
</message>
<message>
<source>Share of the variance explained by the three components, from 0 to 1.</source>
<translation>三个主成分解释的方差占比，从 0 到 1。</translation>
</message>
<message>
<source>Show on map</source>
<translation>在地图上显示</translation>
</message>
<message>
<source>Show valid domain</source>
<translation>显示有效范围</translation>
</message>
<message>
<source>Shows the card of a model as a page: its encoders, embedding dimension, valid domain, licence, citation and measured scores, and whether its files match their checksums.</source>
<translation>以页面形式显示模型卡片：编码器、嵌入维数、有效范围、许可证、引文和实测得分，以及模型文件是否与校验和匹配。</translation>
</message>
<message>
<source>Similar places</source>
<translation>相似地点</translation>
</message>
<message>
<source>Similarity to {}</source>
<translation>相似度（参照：{}）</translation>
</message>
<message>
<source>Size</source>
<translation>大小</translation>
</message>
<message>
<source>Smaller flows are left out.</source>
<translation>流量小于此值的 OD 流会被舍弃。</translation>
</message>
<message>
<source>Smooth functions of position as further columns beside the embeddings. They help in the gaps of a map and may mislead in regions without labels. none: embeddings alone. auto: where cross-validation on held-out blocks, or on regions if there is a region field, clearly shows that they help; the log says what was chosen and why. add: always. Predict then needs features with a geometry.</source>
<translation>位置的平滑函数，作为嵌入之外的附加列。它们有助于填补地图的空缺，但在没有已知值的地区可能产生误导。none：仅使用嵌入。auto：仅当留出分块（有地区字段时为留出地区）的交叉验证明确显示其有帮助时使用；日志会说明所作选择及原因。add：始终使用。使用位置时，“预测”需要带有几何图形的要素。</translation>
</message>
<message>
<source>Smooth functions of position as further columns beside the embeddings. They help in the gaps of a map and may mislead in regions without labels. none: not scored. auto: a row of the report scores the embeddings with position, used in each fold where the other folds clearly show that it helps. add: the same, always used.</source>
<translation>位置的平滑函数，作为嵌入之外的附加列。它们有助于填补地图的空缺，但在没有已知值的地区可能产生误导。none：不评分。auto：报告中有一行给出嵌入加位置的得分，在每一折中，仅当其他折明确显示位置有帮助时才使用。add：同上，但始终使用。</translation>
</message>
<message>
<source>Some files are in use and stay: close other windows of QGIS, then delete {}.</source>
<translation>部分文件正在使用，未被移除：请关闭其他 QGIS 窗口，然后删除 {}。</translation>
</message>
<message>
<source>Spatial block cross-validation: R² {:.2f}, RMSE {}. Judge the predictor by these.</source>
<translation>空间分块交叉验证：R² {:.2f}，RMSE {}。应以此评判预测器。</translation>
</message>
<message>
<source>Spatial block cross-validation: accuracy {:.0%}, {} {:.2f}. Judge the predictor by these.</source>
<translation>空间分块交叉验证：准确率 {:.0%}，{} {:.2f}。应以此评判预测器。</translation>
</message>
<message>
<source>Spatial predicate</source>
<translation>空间谓词</translation>
</message>
<message>
<source>Spherical harmonics</source>
<translation>球谐函数</translation>
</message>
<message>
<source>Starting the backend for the first time</source>
<translation>正在首次启动后端</translation>
</message>
<message>
<source>Starts the backend, and lists its packages and models.</source>
<translation>启动后端，并列出其软件包和模型。</translation>
</message>
<message>
<source>Statistic</source>
<translation>统计量</translation>
</message>
<message>
<source>Statistic that is known. sum: predictions in a polygon are multiplied so that they add up to its total. mean: they are shifted so that their mean agrees.</source>
<translation>已知的统计量。sum：将多边形内的预测值乘以同一系数，使其合计等于总数。mean：将预测值平移，使其均值一致。</translation>
</message>
<message>
<source>Status</source>
<translation>状态</translation>
</message>
<message>
<source>Step {} of {}: {}</source>
<translation>第 {} 步，共 {} 步：{}</translation>
</message>
<message>
<source>Stopped: nothing has changed.</source>
<translation>已停止：未做任何更改。</translation>
</message>
<message>
<source>Stopped: there is no example map.</source>
<translation>已停止：未创建示例地图。</translation>
</message>
<message>
<source>Stopping …</source>
<translation>正在停止…</translation>
</message>
<message>
<source>Store weights as int8</source>
<translation>以 int8 存储权重</translation>
</message>
<message>
<source>Sum</source>
<translation>总和</translation>
</message>
<message>
<source>Sum of all flows</source>
<translation>总流量</translation>
</message>
<message>
<source>Sum of all flows: commuters.</source>
<translation>总流量：通勤者数。</translation>
</message>
<message>
<source>TESSERA</source>
<translation>TESSERA</translation>
</message>
<message>
<source>Table of all scores</source>
<translation>全部得分的表格</translation>
</message>
<message>
<source>Table of the flows between the cells and within them, without geometry: the fields origin and destination (H3 cells), flow, and kind where there are several.</source>
<translation>单元之间及单元内部 OD 流的表格，不含几何图形：字段 origin 和 destination（H3 单元）、flow，有多种类型时还有 kind。</translation>
</message>
<message>
<source>Table or layer of flows, one row for each origin and destination, such as commuters between counties, or the flows between cells that Flows to cells writes. Rows with the same origin, destination and kind are added up. The geometry is not used.</source>
<translation>OD 流的表格或图层，每对起点和终点一行，如县之间的通勤者，或“OD 流汇总到单元”写入的单元间 OD 流。起点、终点和类型相同的行会相加。不使用几何图形。</translation>
</message>
<message>
<source>Table or layer of flows, one row for each origin and destination, whose geometry is not used; or a layer of points of trips, for which the trip field and the time field are given. Flows to places outside the cells count as leaving.</source>
<translation>OD 流的表格或图层，每对起点和终点一行，不使用几何图形；或行程的点图层，须指定行程字段和时间字段。前往单元之外的 OD 流计为离开。</translation>
</message>
<message>
<source>Tables of scores</source>
<translation>得分表</translation>
</message>
<message>
<source>The CRS of the extent is unknown: give the extent in degrees (EPSG:4326).</source>
<translation>范围的 CRS 未知：请以度为单位 (EPSG:4326) 给出范围。</translation>
</message>
<message>
<source>The MobCLIP backend and the plugin are of different versions: install the same one.</source>
<translation>MobCLIP 后端与插件的版本不同：请安装相同的版本。</translation>
</message>
<message>
<source>The MobCLIP backend could not be started with {} ({}).</source>
<translation>无法用 {} 启动 MobCLIP 后端（{}）。</translation>
</message>
<message>
<source>The MobCLIP backend did not answer within {:g} seconds.</source>
<translation>MobCLIP 后端在 {:g} 秒内没有响应。</translation>
</message>
<message>
<source>The MobCLIP backend ended unexpectedly (exit code {}).</source>
<translation>MobCLIP 后端意外终止（退出代码 {}）。</translation>
</message>
<message>
<source>The MobCLIP backend failed.</source>
<translation>MobCLIP 后端运行失败。</translation>
</message>
<message>
<source>The MobCLIP backend is not set up: no Python interpreter was found for it.</source>
<translation>MobCLIP 后端尚未配置：未找到可供其使用的 Python 解释器。</translation>
</message>
<message>
<source>The MobCLIP backend sent something that is not a message: try again.</source>
<translation>MobCLIP 后端发送的内容不是有效消息：请重试。</translation>
</message>
<message>
<source>The MobCLIP backend was killed; it may have run out of memory.</source>
<translation>MobCLIP 后端被强行终止；可能是内存不足。</translation>
</message>
<message>
<source>The Processing log says why.</source>
<translation>原因见“数据处理”日志。</translation>
</message>
<message>
<source>The Python interpreter {} could not be started ({}).</source>
<translation>无法启动 Python 解释器 {}（{}）。</translation>
</message>
<message>
<source>The Python interpreter {} for the MobCLIP backend does not exist.</source>
<translation>MobCLIP 后端的 Python 解释器 {} 不存在。</translation>
</message>
<message>
<source>The Python interpreter {} lacks packages: {}.</source>
<translation>Python 解释器 {} 缺少软件包：{}。</translation>
</message>
<message>
<source>The Python {} has no module venv: install the package python3-venv of your system.</source>
<translation>Python {} 没有 venv 模块：请安装系统软件包 python3-venv。</translation>
</message>
<message>
<source>The Python {} is not a 64-bit CPython.</source>
<translation>Python {} 不是 64 位 CPython。</translation>
</message>
<message>
<source>The Python {} runs on a system without glibc {} or newer ({}), which the packages need.</source>
<translation>Python {} 所在的系统没有软件包所需的 glibc {} 或更高版本（{}）。</translation>
</message>
<message>
<source>The algorithm stops before it creates more cells than this, so that a wrong resolution does not fill the disk.</source>
<translation>如果将创建的单元超过此数，算法会在创建之前停止，以免错误的分辨率占满磁盘。</translation>
</message>
<message>
<source>The backend runs with {}.</source>
<translation>后端使用 {} 运行。</translation>
</message>
<message>
<source>The backend runs with {}. Press Check to see whether it has the packages.</source>
<translation>后端使用 {} 运行。请点击“检查”以查看其是否具备所需软件包。</translation>
</message>
<message>
<source>The cells with fields for each category: the logarithms of 1 + density per km² and of 1 + number per 1,000 residents, and tf-idf. Cells without points have 0. Fields with the same value everywhere are left out. Styled by the density of all points; the legend shows numbers per km² and not their logarithms.</source>
<translation>单元，每个类别有若干字段：（1 + 每 km² 密度）的对数、（1 + 每千名居民数量）的对数，以及 tf-idf。没有点的单元为 0。各处值都相同的字段会被舍弃。按所有点的密度设置样式；图例显示每 km² 的数量，而非其对数。</translation>
</message>
<message>
<source>The cells with fields that describe their flows, of each kind where there are several. Cells in which no flow begins or ends are NULL. Where flows only end, the distances and shares of those that leave are NULL, and likewise where they only begin. Fields with the same value everywhere are left out.</source>
<translation>单元，带有描述其 OD 流的字段，有多种 OD 流类型时每种类型各有一组。没有 OD 流起止的单元为 NULL。只有 OD 流终止的单元，其流出的距离和占比为 NULL；只有 OD 流起始的单元则相反。各处值都相同的字段会被舍弃。</translation>
</message>
<message>
<source>The cells with the cluster of each, styled.</source>
<translation>带有各自聚类的单元，已设置样式。</translation>
</message>
<message>
<source>The cells with the mean of each field, NULL where no feature with a value lies. Styled by the first field.</source>
<translation>带有各字段均值的单元，其内没有任何有值要素时为 NULL。按第一个字段设置样式。</translation>
</message>
<message>
<source>The cells with the new fields, NULL where no polygon lies. Styled by the first density, or else by the first field.</source>
<translation>带有新字段的单元，没有多边形之处为 NULL。按第一个密度字段设置样式，没有时按第一个字段。</translation>
</message>
<message>
<source>The cells with the new fields, NULL where the raster has no values. Styled by the first field.</source>
<translation>带有新字段的单元，栅格没有值之处为 NULL。按第一个字段设置样式。</translation>
</message>
<message>
<source>The certificate of the package index was not accepted, as where a firewall looks into connections: add your organisation's certificate in Settings &gt; Options &gt; Authentication &gt; Manage Certificates, or use a folder of wheels.</source>
<translation>软件包索引的证书未被接受，例如因为防火墙会检查连接内容：请在“设置 &gt; 选项 &gt; 认证 &gt; 管理证书”中添加您所在机构的证书，或使用 wheel 文件夹。</translation>
</message>
<message>
<source>The diagnostics are in the clipboard: look them over, and paste them into your report.</source>
<translation>诊断信息已在剪贴板中：请查看后粘贴到您的报告中。</translation>
</message>
<message>
<source>The disk is full: free some space and try again; what was downloaded is kept.</source>
<translation>磁盘已满：请释放一些空间后重试；已下载的内容会保留。</translation>
</message>
<message>
<source>The environment takes about {} MB in {}. It is made with Python {} ({}), into which nothing is installed.</source>
<translation>环境约占用 {} MB，位于 {}。它用 Python {}（{}）创建，不会向该 Python 安装任何内容。</translation>
</message>
<message>
<source>The example map cannot be written to {} ({}): save the project in another folder first.</source>
<translation>无法将示例地图写入 {}（{}）：请先将工程保存到其他文件夹。</translation>
</message>
<message>
<source>The example map is ready. Predicted wages have an R² of {:.2f} in spatial block cross-validation.</source>
<translation>示例地图已就绪。在空间分块交叉验证中，预测工资的 R² 为 {:.2f}。</translation>
</message>
<message>
<source>The expression cannot be read ({}).</source>
<translation>无法读取表达式（{}）。</translation>
</message>
<message>
<source>The expression names the field '{}', which the layer {} does not have.</source>
<translation>表达式使用了字段“{}”，但图层 {} 没有该字段。</translation>
</message>
<message>
<source>The extent is not a rectangle on the globe: check it and its CRS.</source>
<translation>该范围在地球上不是矩形：请检查范围及其 CRS。</translation>
</message>
<message>
<source>The field '{}' holds decimal fractions, which cannot hold H3 cells exactly: use text.</source>
<translation>字段“{}”包含小数，无法精确表示 H3 单元：请使用文本。</translation>
</message>
<message>
<source>The field '{}' is empty: places are the geometry instead.</source>
<translation>字段“{}”为空：改用几何图形作为地点。</translation>
</message>
<message>
<source>The field '{}' is not numeric: it holds '{}'.</source>
<translation>字段“{}”不是数值字段：其中含有“{}”。</translation>
</message>
<message>
<source>The field '{}' of {} is not numeric but text, as are all fields of a CSV file unless QGIS is told to detect their types: convert it with Refactor fields, or use .gpkg or .parquet.</source>
<translation>{1} 的字段“{0}”不是数值而是文本；除非让 QGIS 检测字段类型，否则 CSV 文件的所有字段都是文本：请用“重构字段”转换，或使用 .gpkg 或 .parquet。</translation>
</message>
<message>
<source>The field '{}' of {} is not numeric.</source>
<translation>{1} 的字段“{0}”不是数值字段。</translation>
</message>
<message>
<source>The flows are estimates of a model, not observations.</source>
<translation>这些 OD 流是模型的估计值，而非观测值。</translation>
</message>
<message>
<source>The folder of wheels lacks {name}: fill it on a connected computer with pip download from the same lock.</source>
<translation>wheel 文件夹缺少 {name}：请在联网的计算机上，用 pip download 按同一锁定文件下载补齐。</translation>
</message>
<message>
<source>The folder of wheels {} does not exist.</source>
<translation>wheel 文件夹 {} 不存在。</translation>
</message>
<message>
<source>The grid: multipolygons with the text field h3.</source>
<translation>网格：带有文本字段 h3 的多边形集。</translation>
</message>
<message>
<source>The groups of packages that the interpreter has.</source>
<translation>该解释器具有的软件包组。</translation>
</message>
<message>
<source>The installed model {} is valid there.</source>
<translation>已安装的模型 {} 在该处有效。</translation>
</message>
<message>
<source>The largest flows out of each zone are kept that make up this share of what leaves it, 0 to 1, and scaled up to all of it. With 1 there are flows between all zones.</source>
<translation>每个分区仅保留最大的流出 OD 流，使其合计达到流出总量的此占比（从 0 到 1），并按比例放大至全部流出总量。为 1 时，所有分区之间都有 OD 流。</translation>
</message>
<message>
<source>The layer of points is not used, because an OpenStreetMap file is chosen.</source>
<translation>由于已选择 OpenStreetMap 文件，不使用点图层。</translation>
</message>
<message>
<source>The layer with the embeddings, drawn in the colours of the field color; grey where there is none.</source>
<translation>带有嵌入的图层，以字段 color 的颜色绘制；没有嵌入的要素为灰色。</translation>
</message>
<message>
<source>The layer with the field cluster.</source>
<translation>带有字段 cluster 的图层。</translation>
</message>
<message>
<source>The layer with the field similarity, NULL where there is no embedding.</source>
<translation>带有字段 similarity 的图层，没有嵌入时为 NULL。</translation>
</message>
<message>
<source>The layer with the fields pc_1, pc_2, pc_3 and color, drawn in these colours.</source>
<translation>带有字段 pc_1、pc_2、pc_3 和 color 的图层，以 color 的颜色绘制。</translation>
</message>
<message>
<source>The layer with the new fields, styled by contribution, or without polygons by the dissimilarity of the most similar training feature.</source>
<translation>带有新字段的图层，按贡献设置样式；没有多边形时，按最相似训练要素的相异度设置样式。</translation>
</message>
<message>
<source>The layer with the predictions, NULL where there is no embedding.</source>
<translation>带有预测值的图层，没有嵌入时为 NULL。</translation>
</message>
<message>
<source>The layer {0} ({1}) lies outside the valid domain of {2}: {3}.</source>
<translation>图层 {0}（{1}）位于 {2} 的有效范围之外：{3}。</translation>
</message>
<message>
<source>The layer {} has neither points, nor polygons, nor a field '{}' with H3 cells.</source>
<translation>图层 {} 既没有点和多边形，也没有 H3 单元字段“{}”。</translation>
</message>
<message>
<source>The layer {} has neither points, nor polygons, nor a field with H3 cells: embeddings need one.</source>
<translation>图层 {} 既没有点和多边形，也没有 H3 单元字段：计算嵌入需要其中之一。</translation>
</message>
<message>
<source>The layer {} has neither polygons nor points.</source>
<translation>图层 {} 既没有多边形，也没有点。</translation>
</message>
<message>
<source>The layer {} has no embeddings (fields emb_000, emb_001 …): run Compute embeddings first.</source>
<translation>图层 {} 没有嵌入（字段 emb_000、emb_001 …）：请先运行“计算嵌入”。</translation>
</message>
<message>
<source>The layer {} has no features, or none is selected.</source>
<translation>图层 {} 没有要素，或未选中任何要素。</translation>
</message>
<message>
<source>The layer {} has no field '{}' with H3 cells: compute it with the algorithms of the group Training.</source>
<translation>图层 {} 没有 H3 单元字段“{}”：请用“训练”组的算法计算该图层。</translation>
</message>
<message>
<source>The layer {} has no field '{}' with H3 cells: make cells with Create grid, or choose their field.</source>
<translation>图层 {} 没有 H3 单元字段“{}”：请用“创建网格”创建单元，或选择其字段。</translation>
</message>
<message>
<source>The layer {} has no field '{}'.</source>
<translation>图层 {} 没有字段“{}”。</translation>
</message>
<message>
<source>The layer {} has no numeric fields.</source>
<translation>图层 {} 没有数值字段。</translation>
</message>
<message>
<source>The layer {} has no numeric fields: choose a layer with numeric fields by cell.</source>
<translation>图层 {} 没有数值字段：请选择带有各单元数值字段的图层。</translation>
</message>
<message>
<source>The layer {} has no polygons: choose the polygons of its codes, and both code fields.</source>
<translation>图层 {} 没有多边形：请选择其代码对应的多边形，以及两个代码字段。</translation>
</message>
<message>
<source>The layer {} has no valid coordinate reference system: assign one first.</source>
<translation>图层 {} 没有有效的坐标参照系：请先指定。</translation>
</message>
<message>
<source>The layer {} was added.</source>
<translation>已添加图层 {}。</translation>
</message>
<message>
<source>The layer's longitudes and latitudes may be swapped.</source>
<translation>图层的经度和纬度可能颠倒了。</translation>
</message>
<message>
<source>The model (.mobclip). The dialog suggests a file in your folder of models, which installs it: it is then listed by the name of the file in all dialogs, and mobclip embed --model finds it by this name.</source>
<translation>模型 (.mobclip)。对话框会建议模型文件夹中的一个文件，保存到此即完成安装：此后所有对话框都以文件名列出该模型，mobclip embed --model 也可按此名称找到它。</translation>
</message>
<message>
<source>The model (.mobclip). The dialog suggests a file in your folder of models, which installs it: it is then listed by the name of the file in all dialogs. During training the checkpoint is beside it, or in the user's data folder where the model is a temporary file.</source>
<translation>模型 (.mobclip)。对话框会建议模型文件夹中的一个文件，保存到此即完成安装：此后所有对话框都以文件名列出该模型。训练期间，检查点位于该文件旁；如果模型为临时文件，则位于用户的数据文件夹。</translation>
</message>
<message>
<source>The model (.mobclip). To see it in all dialogs, save it in your folder of models, or install it in Settings &gt; Options &gt; MobCLIP.</source>
<translation>模型 (.mobclip)。要在所有对话框中看到该模型，请将其保存到模型文件夹，或在“设置 &gt; 选项 &gt; MobCLIP”中安装。</translation>
</message>
<message>
<source>The model is {}: choose this file in other dialogs, or install it in Settings &gt; Options &gt; MobCLIP.</source>
<translation>模型为 {}：请在其他对话框中选择此文件，或在“设置 &gt; 选项 &gt; MobCLIP”中安装。</translation>
</message>
<message>
<source>The model with the highest score. The report says whether the difference to the next is clear.</source>
<translation>得分最高的模型。报告会说明它与下一名的差异是否明确。</translation>
</message>
<message>
<source>The model {} could not be removed: another program may have it open.</source>
<translation>无法移除模型 {}：可能已被其他程序打开。</translation>
</message>
<message>
<source>The model {} is chosen twice: choose each model once.</source>
<translation>模型 {} 被选择了两次：每个模型请只选一次。</translation>
</message>
<message>
<source>The model {} was added.</source>
<translation>已添加模型 {}。</translation>
</message>
<message>
<source>The new environment lacks packages: {}. Set it up again.</source>
<translation>新环境缺少软件包：{}。请重新配置环境。</translation>
</message>
<message>
<source>The output could not be written ({}).</source>
<translation>无法写入输出（{}）。</translation>
</message>
<message>
<source>The output replaces the field(s) {} of the input: rename them to keep them.</source>
<translation>输出将替换输入的字段 {}：如需保留，请将其重命名。</translation>
</message>
<message>
<source>The package index could not be reached: check the connection and the proxy in Settings &gt; Options &gt; Network, or use a folder of wheels.</source>
<translation>无法连接软件包索引：请检查网络连接和“设置 &gt; 选项 &gt; 网络”中的代理，或使用 wheel 文件夹。</translation>
</message>
<message>
<source>The package index does not have {} {}.</source>
<translation>软件包索引中没有 {} {}。</translation>
</message>
<message>
<source>The package index offers no wheel of {name} that fits this Python and system: choose another Python.</source>
<translation>软件包索引没有适合此 Python 和系统的 {name} wheel：请选择其他 Python。</translation>
</message>
<message>
<source>The packages are installed: run the tool again.</source>
<translation>软件包已安装：请重新运行工具。</translation>
</message>
<message>
<source>The packages could not be installed ({}).</source>
<translation>无法安装软件包（{}）。</translation>
</message>
<message>
<source>The page (HTML).</source>
<translation>页面 (HTML)。</translation>
</message>
<message>
<source>The places are too close together for spatial block cross-validation: there is no score to trust.</source>
<translation>地点过于集中，无法进行空间分块交叉验证：没有可信的得分。</translation>
</message>
<message>
<source>The polygons with the aggregated fields, NULL where no feature with a value lies in a polygon. Aggregated embeddings get the fields bundle and color, as in Compute embeddings, and are drawn in their colours. For cells and other polygons, covered is the share of a polygon's area for which all fields have values, from 0 to 1; the log counts polygons with less than half.</source>
<translation>带有聚合字段的多边形，多边形内没有任何有值要素时为 NULL。聚合后的嵌入会得到字段 bundle 和 color，与“计算嵌入”相同，并以其颜色绘制。对于单元和其他多边形，covered 是多边形中所有字段均有值的面积占比，从 0 到 1；日志会给出占比不足一半的多边形数。</translation>
</message>
<message>
<source>The predictor file (.predictor). The dialog suggests a file with the name of the indicator in the project's folder or, where the project is not saved, in MobCLIP's data folder; Predict then offers it. It contains the labels and embeddings of the training features, which intervals, area of applicability and explanations need: share it only as you would share these data.</source>
<translation>预测器文件 (.predictor)。对话框会建议一个以指标命名的文件，位于工程文件夹；工程未保存时，位于 MobCLIP 的数据文件夹；之后“预测”会提供该文件。文件包含训练要素的已知值和嵌入，这是预测区间、适用区域和解释所必需的：请像对待这些数据一样谨慎分享该文件。</translation>
</message>
<message>
<source>The predictor {} needs the position of each feature, but the layer {} has no geometry.</source>
<translation>预测器 {} 需要每个要素的位置，但图层 {} 没有几何图形。</translation>
</message>
<message>
<source>The proxy refused the connection: check the proxy in Settings &gt; Options &gt; Network, with its user and password.</source>
<translation>代理拒绝了连接：请检查“设置 &gt; 选项 &gt; 网络”中的代理及其用户名和密码。</translation>
</message>
<message>
<source>The raster {} has no coordinate reference system: assign one first (Layer &gt; Set CRS of Layer(s)…).</source>
<translation>栅格 {} 没有坐标参照系：请先指定（图层 &gt; 设置图层CRS…）。</translation>
</message>
<message>
<source>The raster {} is no file on this computer: save it as a file first (Export &gt; Save As).</source>
<translation>栅格 {} 不是此计算机上的文件：请先将其保存为文件（导出 &gt; 另存为）。</translation>
</message>
<message>
<source>The report as text.</source>
<translation>文本形式的报告。</translation>
</message>
<message>
<source>The report could not be written ({}).</source>
<translation>无法写入报告（{}）。</translation>
</message>
<message>
<source>The report of the training: card, scores, curves and a map of the embedding.</source>
<translation>训练的报告：模型卡片、得分、曲线和嵌入的地图。</translation>
</message>
<message>
<source>The report: card, scores, curves of the training and a map of the embedding.</source>
<translation>报告：模型卡片、得分、训练曲线和嵌入的地图。</translation>
</message>
<message>
<source>The report: one self-contained HTML file with text, tables and figures.</source>
<translation>报告：一个独立完整的 HTML 文件，包含文字、表格和图。</translation>
</message>
<message>
<source>The report: one self-contained HTML file with the ranking, tables and figures.</source>
<translation>报告：一个独立完整的 HTML 文件，包含排名、表格和图。</translation>
</message>
<message>
<source>The same in random cross-validation, with single features held out. Too optimistic for a map, because neighbours are alike.</source>
<translation>随机交叉验证的同一得分，留出单个要素。由于相邻要素彼此相似，对制图而言过于乐观。</translation>
</message>
<message>
<source>The same in random cross-validation: too optimistic, because neighbours are alike.</source>
<translation>随机交叉验证的同一得分：由于相邻要素彼此相似，过于乐观。</translation>
</message>
<message>
<source>The same in spatial block cross-validation, with whole H3 blocks held out. Empty where the features lie too close together for blocks.</source>
<translation>空间分块交叉验证的同一得分，留出整个 H3 分块。要素过于集中而无法分块时为空。</translation>
</message>
<message>
<source>The same with folds as far from the training features as the features to predict are (nearest neighbour distance matching, kNNDM).</source>
<translation>同一得分，但各折与训练要素的距离与待预测要素的相当（最近邻距离匹配，kNNDM）。</translation>
</message>
<message>
<source>The sign of the layer's latitudes may be wrong.</source>
<translation>图层的纬度的正负号可能有误。</translation>
</message>
<message>
<source>The sign of the layer's longitudes may be wrong.</source>
<translation>图层的经度的正负号可能有误。</translation>
</message>
<message>
<source>The style of {} could not be saved ({}).</source>
<translation>无法保存 {} 的样式（{}）。</translation>
</message>
<message>
<source>The temporary file {} could not be read ({}).</source>
<translation>无法读取临时文件 {}（{}）。</translation>
</message>
<message>
<source>The temporary file {} could not be written ({}).</source>
<translation>无法写入临时文件 {}（{}）。</translation>
</message>
<message>
<source>The tool needs packages that are not installed, those for: {}.</source>
<translation>该工具需要尚未安装的软件包，即用于以下功能的软件包：{}。</translation>
</message>
<message>
<source>The values of the field {} cannot be ids of features (unique whole numbers from 0): the field is kept as {}, and the features get new ids.</source>
<translation>字段 {} 的值不能用作要素 ID（从 0 开始且不重复的整数）：该字段以 {} 为名保留，要素将获得新的 ID。</translation>
</message>
<message>
<source>The weight field has no effect without fields with means.</source>
<translation>没有均值字段，权重字段无效。</translation>
</message>
<message>
<source>The wheel of uv has no program in it.</source>
<translation>uv 的 wheel 中没有程序。</translation>
</message>
<message>
<source>The whole log: {}</source>
<translation>完整日志：{}</translation>
</message>
<message>
<source>There are no packages of MobCLIP for Python {} on {}.</source>
<translation>没有适用于 {1} 上 Python {0} 的 MobCLIP 软件包。</translation>
</message>
<message>
<source>There are no packages of MobCLIP for {}.</source>
<translation>没有适用于 {} 的 MobCLIP 软件包。</translation>
</message>
<message>
<source>There are no packages of the group {} for Python {} on {}.</source>
<translation>没有适用于 {2} 上 Python {1} 的软件包组 {0}。</translation>
</message>
<message>
<source>There is no file {}: choose another interpreter, or none.</source>
<translation>文件 {} 不存在：请选择其他解释器，或不指定。</translation>
</message>
<message>
<source>There is no group of packages {}: there are {}.</source>
<translation>没有软件包组 {}：可用的有 {}。</translation>
</message>
<message>
<source>There is nothing to remove: Set up has installed nothing.</source>
<translation>没有可移除的内容：“配置环境”未安装任何内容。</translation>
</message>
<message>
<source>There was not enough memory: close other programs and try again.</source>
<translation>内存不足：请关闭其他程序后重试。</translation>
</message>
<message>
<source>This Python cannot make environments: install the package python3-venv of your system, or choose another Python.</source>
<translation>此 Python 无法创建环境：请安装系统软件包 python3-venv，或选择其他 Python。</translation>
</message>
<message>
<source>This system is too old for the packages (glibc): they need one of 2018 or later.</source>
<translation>此系统过旧，无法使用这些软件包 (glibc)：需要 2018 年或之后的系统。</translation>
</message>
<message>
<source>Threads</source>
<translation>线程数</translation>
</message>
<message>
<source>Three components explain {:.0%} of the variance.</source>
<translation>三个主成分解释了 {:.0%} 的方差。</translation>
</message>
<message>
<source>Time field</source>
<translation>时间字段</translation>
</message>
<message>
<source>Title</source>
<translation>标题</translation>
</message>
<message>
<source>Title of the model</source>
<translation>模型的标题</translation>
</message>
<message>
<source>Title of the model, shown in lists. Default: the name of the file.</source>
<translation>模型的标题，显示在列表中。默认：文件的名称。</translation>
</message>
<message>
<source>Title of the model.</source>
<translation>模型的标题。</translation>
</message>
<message>
<source>Train model</source>
<translation>训练模型</translation>
</message>
<message>
<source>Training</source>
<translation>训练</translation>
</message>
<message>
<source>Training models of your own</source>
<translation>训练自己的模型</translation>
</message>
<message>
<source>Training steps</source>
<translation>训练步数</translation>
</message>
<message>
<source>Trains a location encoder of your own region from layers with fields by H3 cell and, if you have them, flows between cells. Each group of fields is predicted from all others and from averages along the flows and over the cells around, which are made here. The model has an embedding for each cell, an encoder of coordinates, and an encoder of fields for new cells. A report with curves, a map and scores in cells that training did not see is opened at the end. Cancelling keeps what is trained so far: the same run goes on from there. It takes some minutes for thousands of cells; a GPU is used where the backend's Python has one.</source>
<translation>用带有各 H3 单元字段的图层和（如果有）单元间的 OD 流，训练您自己地区的位置编码器。每组字段由所有其他字段、沿 OD 流的均值和周围单元的均值来预测，这些均值由算法自动计算。模型包含每个单元的嵌入、坐标编码器，以及用于新单元的字段编码器。结束时打开报告，其中包含曲线、地图和在训练未用过的单元中的得分。取消时，已训练的部分会保留：相同的运行会从该处继续。数千个单元需要几分钟；如果后端的 Python 有可用的 GPU，则使用 GPU。</translation>
</message>
<message>
<source>Transform of the indicator</source>
<translation>指标的变换</translation>
</message>
<message>
<source>Trip field</source>
<translation>行程字段</translation>
</message>
<message>
<source>Turns a raster, such as night lights, a satellite image or elevation, into fields of H3 cells, to train a model with: for each band the mean, standard deviation and quantiles of the pixels in each cell. Rasters of embeddings (AlphaEarth, TESSERA) are recognised. With an image encoder (.onnx) its output for the pixels around the centre of each cell instead.</source>
<translation>将夜间灯光、卫星影像或高程等栅格转换为 H3 单元的字段，用于训练模型：对每个波段，计算各单元内像素的均值、标准差和分位数。嵌入栅格（AlphaEarth、TESSERA）会被自动识别。指定影像编码器 (.onnx) 时，改为使用其对各单元中心周围像素的输出。</translation>
</message>
<message>
<source>Turns any numeric fields of points, cells or polygons into fields of H3 cells, to train a model with: the mean in each cell, weighted by area for polygons. For measurements such as noise, air quality, prices or slopes.</source>
<translation>将点、单元或多边形的任意数值字段转换为 H3 单元的字段，用于训练模型：取各单元内的均值，多边形按面积加权。适用于噪声、空气质量、价格或坡度等测量值。</translation>
</message>
<message>
<source>Turns flows, such as commuting or migration, or the points of trips into fields of H3 cells, to train a model with: how many leave, arrive and stay, how far they go and over how many cells they spread. Also writes the flows between the cells, which Train model and Map flows take. Flows join zones of a layer, whose flows are divided over the cells that they cover, or H3 cells, or points given by longitude and latitude. Along trips each trip counts once for each move from one cell to another.</source>
<translation>将通勤或迁移等 OD 流，或行程的点，转换为 H3 单元的字段，用于训练模型：有多少离开、到达和留下，去往多远，以及分散到多少个单元。还会写入单元间的 OD 流，供“训练模型”和“绘制流向图”使用。OD 流连接图层中的分区（其 OD 流分配到所覆盖的单元）、H3 单元，或由经纬度给出的点。对于行程，每个行程从一个单元移动到另一个单元各计一次。</translation>
</message>
<message>
<source>Turns points of interest, such as shops and schools, into fields of H3 cells, to train a model with: for each category the density, the number per resident if the population is known, and how characteristic the category is of the cell (tf-idf). Points come with a category each, as fields with counts, or as a file of OpenStreetMap.</source>
<translation>将商店和学校等兴趣点转换为 H3 单元的字段，用于训练模型：对每个类别，给出密度、人均数量（如果人口已知），以及该类别对单元的特征程度 (tf-idf)。兴趣点可以是各带类别的点、计数字段，或 OpenStreetMap 文件。</translation>
</message>
<message>
<source>Turns published weights into a model.</source>
<translation>将已发布的权重转换为模型。</translation>
</message>
<message>
<source>Turns statistics of polygons, such as census tracts or municipalities, into fields of H3 cells, to train a model with, by areal interpolation: counts are divided over the cells, means and shares are averaged. With a population raster or layer, polygons are divided by where people live instead of by area (dasymetric).</source>
<translation>通过面插值将人口普查区或市镇等多边形的统计数据转换为 H3 单元的字段，用于训练模型：计数分配到各单元，均值和比例取平均。指定人口栅格或人口图层时，按人们的居住地而非面积划分多边形（分区密度制图）。</translation>
</message>
<message>
<source>Two new fields would have the same name ({}): choose another name.</source>
<translation>两个新字段会重名（{}）：请选择其他名称。</translation>
</message>
<message>
<source>Unit of an ONNX graph's input</source>
<translation>ONNX 图输入的单位</translation>
</message>
<message>
<source>Upper end of its 95 % confidence interval.</source>
<translation>其 95% 置信区间的上限。</translation>
</message>
<message>
<source>Valid domain</source>
<translation>有效范围</translation>
</message>
<message>
<source>Valid domain of {}</source>
<translation>{} 的有效范围</translation>
</message>
<message>
<source>Valid domain: the area where the embeddings are meaningful.</source>
<translation>有效范围：嵌入有意义的区域。</translation>
</message>
<message>
<source>Version</source>
<translation>版本</translation>
</message>
<message>
<source>Versions, packages, models and the end of the log, as text for a bug report.</source>
<translation>版本、软件包、模型和日志末尾，以文本形式用于错误报告。</translation>
</message>
<message>
<source>Weaker flows are not drawn.</source>
<translation>流量小于此值的 OD 流不绘制。</translation>
</message>
<message>
<source>Weight by the people of a model</source>
<translation>按模型的人口加权</translation>
</message>
<message>
<source>Weight field</source>
<translation>权重字段</translation>
</message>
<message>
<source>Weight field for means</source>
<translation>均值的权重字段</translation>
</message>
<message>
<source>Weight of the cells in a polygon</source>
<translation>多边形内单元的权重</translation>
</message>
<message>
<source>Weight the errors behind the intervals by distance (geographically weighted conformal prediction), so that intervals are wider where errors nearby were larger. Needs a geometry.</source>
<translation>按距离对区间所依据的误差加权（地理加权共形预测），使附近误差较大处的区间更宽。需要几何图形。</translation>
</message>
<message>
<source>Weighted mean</source>
<translation>加权均值</translation>
</message>
<message>
<source>Weights (*.pth *.pt *.ckpt *.whl *.onnx);;All files (*)</source>
<translation>权重 (*.pth *.pt *.ckpt *.whl *.onnx);;全部文件 (*)</translation>
</message>
<message>
<source>Weights file</source>
<translation>权重文件</translation>
</message>
<message>
<source>What a cell weighs in the mean of a polygon. people: the people who live in the part of the cell inside the polygon, so that a county is like the places where its people live; a polygon without people is weighted by area, and so is every polygon if the model does not know where people live (the log says which). area: the area of this part, so that a county is like its land. It has no effect on cells and points.</source>
<translation>单元在多边形均值中的权重。people：居住在单元位于多边形内部分的人数，因此县与其居民所住的地方相似；没有人口的多边形按面积加权，如果模型不知道人口居住地，则所有多边形都按面积加权（日志会说明所用权重）。area：该部分的面积，因此县与其土地相似。对单元和点没有影响。</translation>
</message>
<message>
<source>What the categories of the OpenStreetMap file are: category for 57 groups of tags, tag for the tags themselves, such as shop=bakery, or a key, such as cuisine, for its values.</source>
<translation>OpenStreetMap 文件的类别：category 表示 57 组标签，tag 表示标签本身（如 shop=bakery），也可给出一个键（如 cuisine），以其值为类别。</translation>
</message>
<message>
<source>What those who use the model have to state, one text on each line, such as © OpenStreetMap contributors.</source>
<translation>模型使用者须注明的内容，每行一条，如 © OpenStreetMap contributors。</translation>
</message>
<message>
<source>Where a field has more categories, only the most frequent are kept, and the log says how many of the points they hold. If that is less than half, the field holds names rather than categories and is refused.</source>
<translation>字段中的类别多于此数时，仅保留最常见的类别，日志会给出其所含点的比例。如果不足一半，则表明该字段包含的是名称而非类别，会被拒绝。</translation>
</message>
<message>
<source>Where commuters go. learned: a model of people, distance, the people in between and around both zones, fitted to commuting in the United States, Mexico, Germany and the Netherlands. gravity: only the people of the destination and the distance, fitted to the same. radiation: the people in between, without anything fitted (Simini et al. 2012). How many stay in their zone is estimated in the same way for all three.</source>
<translation>通勤者的去向。learned：基于人口、距离、两分区之间及各自周围人口的模型，用美国、墨西哥、德国和荷兰的通勤数据拟合。gravity：仅用终点的人口和距离，用相同数据拟合。radiation：用两分区之间的人口，不作任何拟合 (Simini et al. 2012)。三者均以相同方式估计留在本分区内的人数。</translation>
</message>
<message>
<source>Where no suitable Python is found, download one (about 55 MB) with the program uv, from GitHub, for MobCLIP only.</source>
<translation>未找到合适的 Python 时，通过程序 uv 从 GitHub 下载一个（约 55 MB），仅供 MobCLIP 使用。</translation>
</message>
<message>
<source>Where the input is a table: the polygons that its codes name, such as counties.</source>
<translation>输入为表格时：其代码所指的多边形，如县。</translation>
</message>
<message>
<source>Where the rows of the input have codes instead of places: the polygons that the codes name, such as counties.</source>
<translation>输入的行带有代码而非位置时：代码所指的多边形，如县。</translation>
</message>
<message>
<source>Where to compute</source>
<translation>计算设备</translation>
</message>
<message>
<source>Whether all files are present and match their checksums.</source>
<translation>是否所有文件都存在且与校验和匹配。</translation>
</message>
<message>
<source>Whether the backend is ready.</source>
<translation>后端是否就绪。</translation>
</message>
<message>
<source>Which cells belong to the area. overlap: every cell that overlaps it, so that the area is fully covered. centre: only cells whose centre lies inside it, so that neighbouring areas share no cell.</source>
<translation>哪些单元属于该区域。overlap：与区域重叠的所有单元，从而完全覆盖该区域。centre：仅中心位于区域内的单元，从而相邻区域不共用单元。</translation>
</message>
<message>
<source>Windows does not let programs run from the environment's folder (AppLocker or a similar policy): ask your administrator to allow it, or set the interpreter to one that is allowed.</source>
<translation>Windows 不允许运行环境文件夹中的程序（AppLocker 或类似策略）：请联系管理员放行，或将解释器设为允许运行的解释器。</translation>
</message>
<message>
<source>Without effect, as there are no control totals: {}.</source>
<translation>由于没有控制总数，以下参数无效：{}。</translation>
</message>
<message>
<source>Without effect, as there are no polygons: {}.</source>
<translation>由于没有多边形，以下参数无效：{}。</translation>
</message>
<message>
<source>Write only this many features, those that are most similar. The reference features are among them. 0 writes all features.</source>
<translation>仅写出这么多个最相似的要素。参照要素也包括在内。0 表示写出所有要素。</translation>
</message>
<message>
<source>Zones</source>
<translation>分区</translation>
</message>
<message>
<source>Zones: polygons or points in any CRS, such as municipalities, or the cells of Create grid. Distances are between their centroids; points where people live, in place of polygons, make better estimates of large zones.</source>
<translation>分区：市镇等多边形或点，可为任意 CRS，或“创建网格”的单元。距离为其质心之间的距离；对于大的分区，用人们居住地的点代替多边形可得到更好的估计。</translation>
</message>
<message>
<source>accuracy</source>
<translation>准确率</translation>
</message>
<message>
<source>amenity</source>
<translation>设施</translation>
</message>
<message>
<source>apply</source>
<translation>应用</translation>
</message>
<message>
<source>area of applicability</source>
<translation>适用区域</translation>
</message>
<message>
<source>areal</source>
<translation>面</translation>
</message>
<message>
<source>attribution</source>
<translation>归因</translation>
</message>
<message>
<source>auto (the default): of the installed models that know at least 99 % of the places that any of them knows, the finest, then the one with the narrowest valid domain. All features then have embeddings of one model and can be compared; the log says which model it is, why, and how many features stay NULL. Otherwise the name of an installed model, such as us-open for its newest version or us-open-1.1 for that version, or the path of a model (a .mobclip file or a folder). Check backend lists the installed ones.</source>
<translation>auto（默认）：在已安装模型所覆盖的全部地点中，从覆盖至少 99% 的模型里选取最精细的，其次选取有效范围最窄的。这样所有要素的嵌入都来自同一模型，可以相互比较；日志会说明所用模型、原因，以及有多少要素仍为 NULL。否则为已安装模型的名称（如 us-open 表示其最新版本，us-open-1.1 表示该版本），或模型的路径（.mobclip 文件或文件夹）。“检查后端”会列出已安装的模型。</translation>
</message>
<message>
<source>auto: a GPU where the backend's Python has one, else the CPU. The log names it.</source>
<translation>auto：后端的 Python 有可用的 GPU 时使用 GPU，否则使用 CPU。日志会说明所用设备。</translation>
</message>
<message>
<source>auto: rasters of AlphaEarth and TESSERA are recognised by their bands, converted from whole numbers to the values of the embedding, and averaged. none: bands are taken as they are. alphaearth, tessera: the raster is one, whatever its bands are called.</source>
<translation>auto：AlphaEarth 和 TESSERA 的栅格按其波段识别，从整数转换为嵌入的值并求均值。none：按原样使用波段。alphaearth、tessera：无论波段名称如何，均视为该类栅格。</translation>
</message>
<message>
<source>average</source>
<translation>平均</translation>
</message>
<message>
<source>band</source>
<translation>波段</translation>
</message>
<message>
<source>benchmark</source>
<translation>基准测试</translation>
</message>
<message>
<source>bundle</source>
<translation>模型包</translation>
</message>
<message>
<source>card</source>
<translation>模型卡片</translation>
</message>
<message>
<source>category</source>
<translation>类别</translation>
</message>
<message>
<source>cells</source>
<translation>单元</translation>
</message>
<message>
<source>census</source>
<translation>人口普查</translation>
</message>
<message>
<source>chain</source>
<translation>流程链</translation>
</message>
<message>
<source>checkpoint</source>
<translation>检查点</translation>
</message>
<message>
<source>citation</source>
<translation>引文</translation>
</message>
<message>
<source>classification</source>
<translation>分类</translation>
</message>
<message>
<source>clusters</source>
<translation>聚类</translation>
</message>
<message>
<source>commuting</source>
<translation>通勤</translation>
</message>
<message>
<source>compare</source>
<translation>比较</translation>
</message>
<message>
<source>conformal</source>
<translation>共形预测</translation>
</message>
<message>
<source>contribution</source>
<translation>贡献</translation>
</message>
<message>
<source>cosine</source>
<translation>余弦</translation>
</message>
<message>
<source>count</source>
<translation>计数</translation>
</message>
<message>
<source>counties</source>
<translation>县</translation>
</message>
<message>
<source>cross-validation</source>
<translation>交叉验证</translation>
</message>
<message>
<source>csp</source>
<translation>csp</translation>
</message>
<message>
<source>dasymetric</source>
<translation>分区密度制图</translation>
</message>
<message>
<source>density</source>
<translation>密度</translation>
</message>
<message>
<source>dependencies</source>
<translation>依赖项</translation>
</message>
<message>
<source>desire lines</source>
<translation>期望线</translation>
</message>
<message>
<source>destination</source>
<translation>终点</translation>
</message>
<message>
<source>diagnostics</source>
<translation>诊断</translation>
</message>
<message>
<source>dimension</source>
<translation>维数</translation>
</message>
<message>
<source>districts</source>
<translation>区县</translation>
</message>
<message>
<source>downscaling</source>
<translation>降尺度</translation>
</message>
<message>
<source>drivers</source>
<translation>驱动因素</translation>
</message>
<message>
<source>elevation</source>
<translation>高程</translation>
</message>
<message>
<source>encoder</source>
<translation>编码器</translation>
</message>
<message>
<source>environment</source>
<translation>环境</translation>
</message>
<message>
<source>estimate</source>
<translation>估计</translation>
</message>
<message>
<source>examples</source>
<translation>示例</translation>
</message>
<message>
<source>explain</source>
<translation>解释</translation>
</message>
<message>
<source>features</source>
<translation>特征</translation>
</message>
<message>
<source>features found: {:,}, expected: {:,}</source>
<translation>找到的要素数：{:,}，预期：{:,}</translation>
</message>
<message>
<source>fields</source>
<translation>字段</translation>
</message>
<message>
<source>flow map</source>
<translation>流向图</translation>
</message>
<message>
<source>flows</source>
<translation>OD 流</translation>
</message>
<message>
<source>found automatically</source>
<translation>自动查找</translation>
</message>
<message>
<source>geoclip</source>
<translation>geoclip</translation>
</message>
<message>
<source>gnn</source>
<translation>图神经网络</translation>
</message>
<message>
<source>gnn only: a message-passing class of torch-geometric by its name, such as SAGEConv (default), GATv2Conv or LGConv.</source>
<translation>仅用于 gnn：torch-geometric 中消息传递类的名称，如 SAGEConv（默认）、GATv2Conv 或 LGConv。</translation>
</message>
<message>
<source>gps</source>
<translation>gps</translation>
</message>
<message>
<source>graph</source>
<translation>图</translation>
</message>
<message>
<source>gravity</source>
<translation>重力</translation>
</message>
<message>
<source>groups</source>
<translation>分组</translation>
</message>
<message>
<source>h3</source>
<translation>h3</translation>
</message>
<message>
<source>hexagon</source>
<translation>六边形</translation>
</message>
<message>
<source>hexagons</source>
<translation>六边形</translation>
</message>
<message>
<source>image</source>
<translation>图像</translation>
</message>
<message>
<source>imagery</source>
<translation>影像</translation>
</message>
<message>
<source>income</source>
<translation>收入</translation>
</message>
<message>
<source>indicator</source>
<translation>指标</translation>
</message>
<message>
<source>inductive: masked prediction, the best choice as a rule, and the only one that embeds cells from their fields. lightgcn: the model of the MobCLIP paper, a vector for each cell averaged along the flows. gnn: graph convolutions over flows and neighbours.</source>
<translation>inductive：掩码预测，通常是最佳选择，也是唯一能根据字段为单元计算嵌入的编码器。lightgcn：MobCLIP 论文的模型，每个单元一个向量，沿 OD 流求均值。gnn：在 OD 流和邻近单元上的图卷积。</translation>
</message>
<message>
<source>install</source>
<translation>安装</translation>
</message>
<message>
<source>interpolation</source>
<translation>插值</translation>
</message>
<message>
<source>interval</source>
<translation>区间</translation>
</message>
<message>
<source>it cannot be read again</source>
<translation>无法重新读取</translation>
</message>
<message>
<source>it has no coordinate reference system</source>
<translation>没有坐标参照系</translation>
</message>
<message>
<source>it is not a {} file or cannot be changed</source>
<translation>它不是 {} 文件或无法更改</translation>
</message>
<message>
<source>iterative proportional fitting</source>
<translation>迭代比例拟合</translation>
</message>
<message>
<source>its end is missing</source>
<translation>末尾缺失</translation>
</message>
<message>
<source>k-means</source>
<translation>K 均值</translation>
</message>
<message>
<source>kmeans</source>
<translation>kmeans</translation>
</message>
<message>
<source>leakage</source>
<translation>数据泄漏</translation>
</message>
<message>
<source>learn</source>
<translation>学习</translation>
</message>
<message>
<source>licence</source>
<translation>许可证</translation>
</message>
<message>
<source>license</source>
<translation>许可</translation>
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
<translation>位置编码器</translation>
</message>
<message>
<source>log-loss skill</source>
<translation>对数损失技巧评分</translation>
</message>
<message>
<source>longitudes {0}° to {1}°, latitudes {2}° to {3}°</source>
<translation>经度 {0}° 至 {1}°，纬度 {2}° 至 {3}°</translation>
</message>
<message>
<source>lookalike</source>
<translation>相似对象</translation>
</message>
<message>
<source>map</source>
<translation>地图</translation>
</message>
<message>
<source>matrix</source>
<translation>矩阵</translation>
</message>
<message>
<source>mean</source>
<translation>均值</translation>
</message>
<message>
<source>mean: weighted mean of the features in each polygon. sum: each feature contributes the share of its value that corresponds to the share of its area inside the polygon. A point on the border of several polygons is divided evenly among them, and the value of a multipoint among its points, so that sums are kept.</source>
<translation>mean：每个多边形内要素的加权均值。sum：每个要素按其位于多边形内的面积占比贡献其值的相应份额。位于多个多边形边界上的点在这些多边形之间平均分配，多点要素的值在其各点之间平均分配，从而保持总和不变。</translation>
</message>
<message>
<source>measurements</source>
<translation>测量值</translation>
</message>
<message>
<source>metadata</source>
<translation>元数据</translation>
</message>
<message>
<source>migration</source>
<translation>迁移</translation>
</message>
<message>
<source>mobility</source>
<translation>人口流动</translation>
</message>
<message>
<source>modalities</source>
<translation>多模态</translation>
</message>
<message>
<source>modality</source>
<translation>模态</translation>
</message>
<message>
<source>model</source>
<translation>模型</translation>
</message>
<message>
<source>modeler</source>
<translation>模型构建器</translation>
</message>
<message>
<source>models</source>
<translation>模型</translation>
</message>
<message>
<source>mora</source>
<translation>mora</translation>
</message>
<message>
<source>mora: distilled_MobCLIP.pth or distilled_MoRA.pth. satclip: satclip-…-l10.ckpt or satclip-…-l40.ckpt. geoclip: the Python wheel of geoclip, or location_encoder_weights.pth from it. onnx: any ONNX graph that takes longitude and latitude, such as an exported CSP or SINR.</source>
<translation>mora：distilled_MobCLIP.pth 或 distilled_MoRA.pth。satclip：satclip-…-l10.ckpt 或 satclip-…-l40.ckpt。geoclip：geoclip 的 Python wheel，或其中的 location_encoder_weights.pth。onnx：任何以经度和纬度为输入的 ONNX 图，如导出的 CSP 或 SINR。</translation>
</message>
<message>
<source>nearest</source>
<translation>最近</translation>
</message>
<message>
<source>neural network</source>
<translation>神经网络</translation>
</message>
<message>
<source>night lights</source>
<translation>夜间灯光</translation>
</message>
<message>
<source>no output</source>
<translation>没有任何输出</translation>
</message>
<message>
<source>no reason was given</source>
<translation>未给出原因</translation>
</message>
<message>
<source>no value</source>
<translation>无值</translation>
</message>
<message>
<source>not offline: download from the Python Package Index</source>
<translation>非离线：从 Python 软件包索引下载</translation>
</message>
<message>
<source>nothing was written</source>
<translation>未写入任何内容</translation>
</message>
<message>
<source>numeric</source>
<translation>数值</translation>
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
<translation>仅用于 onnx：degrees（度）、radians（弧度）或 unit（经度 / 180 和纬度 / 90）。</translation>
</message>
<message>
<source>onnx only: whether the graph takes longitude or latitude first.</source>
<translation>仅用于 onnx：该图的输入以经度还是纬度在前。</translation>
</message>
<message>
<source>openstreetmap</source>
<translation>openstreetmap</translation>
</message>
<message>
<source>origin</source>
<translation>起点</translation>
</message>
<message>
<source>osm</source>
<translation>osm</translation>
</message>
<message>
<source>outside the area of applicability</source>
<translation>适用区域之外</translation>
</message>
<message>
<source>own model</source>
<translation>自己的模型</translation>
</message>
<message>
<source>packages</source>
<translation>软件包</translation>
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
<translation>pip 无法使用 SOCKS 代理：请在“设置 &gt; 选项 &gt; 网络”中设置 HTTP 代理，或使用 wheel 文件夹。</translation>
</message>
<message>
<source>pip's settings name a package index whose address begins with http: use one with https, or set trusted-host there.</source>
<translation>pip 的设置指定了地址以 http 开头的软件包索引：请使用 https 地址，或在该设置中指定 trusted-host。</translation>
</message>
<message>
<source>poi</source>
<translation>poi</translation>
</message>
<message>
<source>points of interest</source>
<translation>兴趣点</translation>
</message>
<message>
<source>poisson</source>
<translation>泊松</translation>
</message>
<message>
<source>population</source>
<translation>人口</translation>
</message>
<message>
<source>pretrained</source>
<translation>预训练</translation>
</message>
<message>
<source>principal components</source>
<translation>主成分</translation>
</message>
<message>
<source>python</source>
<translation>python</translation>
</message>
<message>
<source>radiation</source>
<translation>辐射</translation>
</message>
<message>
<source>ranking</source>
<translation>排名</translation>
</message>
<message>
<source>raster</source>
<translation>栅格</translation>
</message>
<message>
<source>region</source>
<translation>地区</translation>
</message>
<message>
<source>regions</source>
<translation>地区</translation>
</message>
<message>
<source>regression</source>
<translation>回归</translation>
</message>
<message>
<source>regression: numbers. classification: classes. counts: whole numbers from 0 (Poisson regression). auto: regression for numbers, also in a text field if all its texts are plain numbers; classification for other text. A text field in which only some are numbers, or with decimal commas, % or the like, is refused.</source>
<translation>regression：数值。classification：类别。counts：从 0 开始的整数（泊松回归）。auto：数值用回归，文本字段的所有文本都是纯数字时亦然；其他文本用分类。只有部分文本是数字，或含有小数逗号、% 等的文本字段会被拒绝。</translation>
</message>
<message>
<source>report</source>
<translation>报告</translation>
</message>
<message>
<source>representation</source>
<translation>表示</translation>
</message>
<message>
<source>rgb</source>
<translation>rgb</translation>
</message>
<message>
<source>ridge</source>
<translation>岭回归</translation>
</message>
<message>
<source>satclip</source>
<translation>satclip</translation>
</message>
<message>
<source>satellite</source>
<translation>卫星</translation>
</message>
<message>
<source>score</source>
<translation>得分</translation>
</message>
<message>
<source>scores</source>
<translation>得分</translation>
</message>
<message>
<source>search</source>
<translation>搜索</translation>
</message>
<message>
<source>self-supervised</source>
<translation>自监督</translation>
</message>
<message>
<source>sensors</source>
<translation>传感器</translation>
</message>
<message>
<source>setup</source>
<translation>配置</translation>
</message>
<message>
<source>similar places have similar colours</source>
<translation>相似的地点颜色相似</translation>
</message>
<message>
<source>similarity</source>
<translation>相似度</translation>
</message>
<message>
<source>sinr</source>
<translation>sinr</translation>
</message>
<message>
<source>spatial</source>
<translation>空间</translation>
</message>
<message>
<source>spatial interaction</source>
<translation>空间相互作用</translation>
</message>
<message>
<source>statistics</source>
<translation>统计</translation>
</message>
<message>
<source>sum</source>
<translation>总和</translation>
</message>
<message>
<source>support</source>
<translation>支撑</translation>
</message>
<message>
<source>tessellation</source>
<translation>镶嵌</translation>
</message>
<message>
<source>tf-idf</source>
<translation>tf-idf</translation>
</message>
<message>
<source>the disk is full</source>
<translation>磁盘已满</translation>
</message>
<message>
<source>the layer does not open</source>
<translation>图层无法打开</translation>
</message>
<message>
<source>the one that was set up</source>
<translation>已配置环境中的解释器</translation>
</message>
<message>
<source>this format leaves features without geometry out: write a GeoPackage</source>
<translation>此格式会丢弃没有几何图形的要素：请写入 GeoPackage</translation>
</message>
<message>
<source>torch</source>
<translation>torch</translation>
</message>
<message>
<source>tracts</source>
<translation>人口普查区</translation>
</message>
<message>
<source>train</source>
<translation>训练</translation>
</message>
<message>
<source>training</source>
<translation>训练</translation>
</message>
<message>
<source>trajectories</source>
<translation>轨迹</translation>
</message>
<message>
<source>trip distribution</source>
<translation>出行分布</translation>
</message>
<message>
<source>trips</source>
<translation>行程</translation>
</message>
<message>
<source>types of places</source>
<translation>地点类型</translation>
</message>
<message>
<source>typology</source>
<translation>类型划分</translation>
</message>
<message>
<source>uncertainty</source>
<translation>不确定性</translation>
</message>
<message>
<source>unknown</source>
<translation>未知</translation>
</message>
<message>
<source>uv did not put a Python into {}: see {}.</source>
<translation>uv 未能将 Python 安装到 {}：见 {}。</translation>
</message>
<message>
<source>valid domain</source>
<translation>有效范围</translation>
</message>
<message>
<source>validation</source>
<translation>验证</translation>
</message>
<message>
<source>vector</source>
<translation>向量</translation>
</message>
<message>
<source>version</source>
<translation>版本</translation>
</message>
<message>
<source>visualise</source>
<translation>可视化</translation>
</message>
<message>
<source>weighted</source>
<translation>加权</translation>
</message>
<message>
<source>weights</source>
<translation>权重</translation>
</message>
<message>
<source>why</source>
<translation>原因</translation>
</message>
<message>
<source>workflow</source>
<translation>工作流</translation>
</message>
<message>
<source>zonal</source>
<translation>分区</translation>
</message>
<message>
<source>zonal: the pixels in the cell, each by the share of it that lies there. window: a square of pixels around the centre of the cell, for pixels larger than cells. Nodata pixels are skipped.</source>
<translation>zonal：单元内的像素，各按其位于单元内的占比计。window：单元中心周围的正方形像素窗口，适用于像素大于单元时。跳过无数据像素。</translation>
</message>
<message>
<source>zones</source>
<translation>分区</translation>
</message>
<message>
<source>{!r} as {!r}</source>
<translation>{!r} 改为 {!r}</translation>
</message>
<message>
<source>{0} has the layers {1}: name one, as {0}|layername=NAME.</source>
<translation>{0} 包含图层 {1}：请指定其中一个，如 {0}|layername=NAME。</translation>
</message>
<message numerus="yes">
<source>{:,} features have several points and count once, at their centroid: run Multipart to singleparts to count each.</source>
<translation>
<numerusform>{:,} 个要素含有多个点，按其质心计一次：若要逐点计数，请运行“多部件转单部件”。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} fields are left out because they have the same value in all cells.</source>
<translation>
<numerusform>{:,} 个字段在所有单元中的值都相同，已舍弃。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} cells have no value: their fields are NULL.</source>
<translation>
<numerusform>{1:,} 个单元中有 {0:,} 个没有值：其字段为 NULL。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have no embedding: the log says why.</source>
<translation>
<numerusform>{1:,} 个要素中有 {0:,} 个没有嵌入：原因见日志。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have no embedding: their results are NULL.</source>
<translation>
<numerusform>{1:,} 个要素中有 {0:,} 个没有嵌入：其结果为 NULL。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have several points: their centroid is used, where none of them may lie. Run Multipart to singleparts first to embed each point.</source>
<translation>
<numerusform>{1:,} 个要素中有 {0:,} 个含有多个点：将使用其质心，而质心处可能没有点。若要为每个点计算嵌入，请先运行“多部件转单部件”。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} places lie outside the area of applicability: they are unlike all places that the predictor was fitted on. They are hatched, and the predictor's scores do not apply there.</source>
<translation>
<numerusform>{:,} 个地点位于适用区域之外：它们与拟合预测器时所用的所有地点都不相似。它们以阴影线标出，预测器的得分对其不适用。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} polygons contain no feature with a value.</source>
<translation>
<numerusform>{:,} 个多边形内没有任何有值的要素。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} reference places.</source>
<translation>
<numerusform>{:,} 个参照地点。</numerusform>
</translation>
</message>
<message>
<source>{} (not for this system)</source>
<translation>{}（不适用于本系统）</translation>
</message>
<message>
<source>{} ({:,} MB)</source>
<translation>{}（{:,} MB）</translation>
</message>
<message>
<source>{} MB</source>
<translation>{} MB</translation>
</message>
<message>
<source>{} What is trained so far is kept: run it again with the same layers and settings to go on.</source>
<translation>{}已训练的部分会保留：用相同的图层和设置重新运行即可继续。</translation>
</message>
<message>
<source>{} by cell ({})</source>
<translation>各单元的 {}（{}）</translation>
</message>
<message numerus="yes">
<source>{} cells</source>
<translation>
<numerusform>{} 个单元</numerusform>
</translation>
</message>
<message>
<source>{} clusters, mean silhouette {:.3f} (1: well separated, 0: overlapping).</source>
<translation>{} 个聚类，平均轮廓系数 {:.3f}（1：分离良好，0：重叠）。</translation>
</message>
<message>
<source>{} could not be replaced ({}): close it where it is open, or choose another name.</source>
<translation>无法替换 {}（{}）：请在打开它的程序中将其关闭，或选择其他名称。</translation>
</message>
<message>
<source>{} could not be written ({}).</source>
<translation>无法写入 {}（{}）。</translation>
</message>
<message>
<source>{} ends within a geometry.</source>
<translation>{} 在几何图形中途结束。</translation>
</message>
<message numerus="yes">
<source>{} features</source>
<translation>
<numerusform>{} 个要素</numerusform>
</translation>
</message>
<message>
<source>{} has the layers {}, which would all be lost: choose another file, or Save to GeoPackage to add one.</source>
<translation>{} 包含图层 {}，它们都会丢失：请选择其他文件，或用“保存到GeoPackage”添加图层。</translation>
</message>
<message>
<source>{} in {}</source>
<translation>{}（{}）</translation>
</message>
<message>
<source>{} is Python {}: MobCLIP needs {} to {}.</source>
<translation>{} 是 Python {}：MobCLIP 需要 {} 至 {}。</translation>
</message>
<message>
<source>{} is QGIS, not a Python interpreter.</source>
<translation>{} 是 QGIS，而不是 Python 解释器。</translation>
</message>
<message>
<source>{} is both the layer to aggregate and the polygons to aggregate to: choose two different layers.</source>
<translation>{} 既是要聚合的图层，又是要聚合到的多边形：请选择两个不同的图层。</translation>
</message>
<message>
<source>{} is chosen for several outputs, of which one would replace the other: choose another name.</source>
<translation>{} 被选作多个输出，其中一个会替换另一个：请选择其他名称。</translation>
</message>
<message>
<source>{} is no vector layer that can be opened.</source>
<translation>{} 不是可以打开的矢量图层。</translation>
</message>
<message>
<source>{} is not a Python interpreter that works.</source>
<translation>{} 不是可用的 Python 解释器。</translation>
</message>
<message>
<source>{} is not a Python interpreter.</source>
<translation>{} 不是 Python 解释器。</translation>
</message>
<message>
<source>{} is read as '{}' and would be overwritten: choose another place for '{}'.</source>
<translation>{} 正作为“{}”读取，会被覆盖：请为“{}”选择其他位置。</translation>
</message>
<message>
<source>{} is the Python of QGIS, which MobCLIP leaves alone.</source>
<translation>{} 是 QGIS 的 Python，MobCLIP 不会使用或改动它。</translation>
</message>
<message>
<source>{} is {}: the MobCLIP backend needs {} or newer.</source>
<translation>{} 是 {}：MobCLIP 后端需要 {} 或更高版本。</translation>
</message>
<message numerus="yes">
<source>{} packages ({} MB) are downloaded from the Python Package Index.</source>
<translation>
<numerusform>将从 Python 软件包索引下载 {} 个软件包（{} MB）。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{} packages are installed from {}.</source>
<translation>
<numerusform>将从 {1} 安装 {0} 个软件包。</numerusform>
</translation>
</message>
<message>
<source>{} per 1,000 people</source>
<translation>每千名居民 {}</translation>
</message>
<message>
<source>{} per km²</source>
<translation>每 km² {}</translation>
</message>
<message>
<source>{} per resident</source>
<translation>每名居民 {}</translation>
</message>
<message numerus="yes">
<source>{} selected places</source>
<translation>
<numerusform>{} 个选中的地点</numerusform>
</translation>
</message>
<message>
<source>{} takes {:,} fields and this has {:,}: leave some out, or write another format.</source>
<translation>{} 最多允许 {:,} 个字段，而此处有 {:,} 个：请去掉一些，或写入其他格式。</translation>
</message>
<message>
<source>{} to {}</source>
<translation>{} 至 {}</translation>
</message>
<message>
<source>{} would lose its embeddings: choose another place for the output, or check '{}'.</source>
<translation>{} 的嵌入会丢失：请为输出选择其他位置，或勾选“{}”。</translation>
</message>
<message>
<source>{} would lose the features that are not selected or filtered out: choose another place for the output.</source>
<translation>{} 中未选中或被过滤掉的要素会丢失：请为输出选择其他位置。</translation>
</message>
<message>
<source>{} …</source>
<translation>{}…</translation>
</message>
<message>
<source>{}, lower confidence limit</source>
<translation>{}，置信下限</translation>
</message>
<message>
<source>{}, upper confidence limit</source>
<translation>{}，置信上限</translation>
</message>
<message>
<source>{}: embedding dimension {}, valid domain {}. Licence: {}.</source>
<translation>{}：嵌入维数 {}，有效范围 {}。许可证：{}。</translation>
</message>
</context>
</TS>
