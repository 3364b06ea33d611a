<?xml version="1.0"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
<name>MobCLIP</name>
<message>
<source>567 counties of seven states. wages_per_person: wages in US dollars a year, divided by all people. wages_known: the same, NULL in a third of the counties of Ohio, so that predictions can be compared with it.</source>
<translation>7州の567郡。wages_per_person：年間賃金（米ドル）を全人口で割った値。wages_known：同じ値。ただし、予測と比較できるよう、オハイオ州の郡の3分の1ではNULL。</translation>
</message>
<message>
<source>90 % prediction intervals cover {:.1%} of the held-out labels; their median width is {}.</source>
<translation>90%予測区間は、検証用の既知の値の{:.1%}を含みます。区間の幅の中央値は{}です。</translation>
</message>
<message>
<source>90 % prediction sets cover {:.1%} of the held-out classes; their median size is {}.</source>
<translation>90%予測集合は、検証用の既知のクラスの{:.1%}を含みます。集合の大きさの中央値は{}です。</translation>
</message>
<message>
<source>A Python interpreter that has the packages of the MobCLIP backend.</source>
<translation>MobCLIPバックエンドのパッケージを備えたPythonインタプリタ。</translation>
</message>
<message>
<source>A Python interpreter, 3.10 to 3.14, to make the environment with. By default one of the system's, or else the one that came with QGIS. Nothing is installed into it.</source>
<translation>環境の作成に使うPythonインタプリタ（3.10～3.14）。デフォルトではシステムのもの、なければQGISに付属するものを使います。このPython自体には何もインストールされません。</translation>
</message>
<message>
<source>A file was held by another program, often an antivirus scan, or the folder may not be written: wait a minute and try again, and close other windows of QGIS.</source>
<translation>ファイルが別のプログラム（多くはウイルス対策ソフトのスキャン）で使用中だったか、フォルダに書き込む権限がありません。1分ほど待って再試行し、QGISの他のウィンドウを閉じてください。</translation>
</message>
<message>
<source>A folder with the packages as wheels, for a computer without a network. On a connected one with the same system and Python, pip download fills it from the lock in backend/locks of the plugin.</source>
<translation>ネットワークに接続していないコンピュータのための、パッケージのwheelを入れたフォルダ。同じシステムとPythonを備えた接続済みのコンピュータで、プラグインのbackend/locksにあるロックファイルからpip downloadで用意できます。</translation>
</message>
<message>
<source>A package could not load its libraries: on Windows install the Microsoft Visual C++ Redistributable 2015-2022 (x64).</source>
<translation>パッケージがライブラリを読み込めませんでした。WindowsではMicrosoft Visual C++ 2015-2022再頒布可能パッケージ（x64）をインストールしてください。</translation>
</message>
<message>
<source>A package that was downloaded is not the one that MobCLIP was tested with, so it was not installed: try again, and if it stays so, ask whoever runs your package mirror.</source>
<translation>ダウンロードされたパッケージが、MobCLIPで動作確認されたものと異なるため、インストールされませんでした。再試行し、解決しない場合はパッケージミラーの管理者に問い合わせてください。</translation>
</message>
<message>
<source>A path is too long for Windows: allow long paths (LongPathsEnabled), or set LOCALAPPDATA to a shorter folder.</source>
<translation>パスがWindowsの上限を超えています。長いパスを有効にする（LongPathsEnabled）か、LOCALAPPDATAに短いフォルダを設定してください。</translation>
</message>
<message>
<source>A raster of the region, such as night lights.</source>
<translation>夜間光など、対象地域のラスタ。</translation>
</message>
<message>
<source>A table with a row for each pair of polygons and the number of people who travel from one to the other, such as commuters.</source>
<translation>ポリゴンの組ごとに1行を持ち、一方から他方へ移動する人数（通勤者数など）を持つテーブル。</translation>
</message>
<message>
<source>A temporary file in {} could not be written or read ({}).</source>
<translation>{}にある一時ファイルを書き込めないか、読み込めませんでした（{}）。</translation>
</message>
<message>
<source>Accuracy (spatial block CV)</source>
<translation>正解率（空間ブロック交差検証）</translation>
</message>
<message>
<source>Add a model</source>
<translation>モデルを追加</translation>
</message>
<message>
<source>Add file …</source>
<translation>ファイルを追加…</translation>
</message>
<message>
<source>Add from file …</source>
<translation>ファイルから追加…</translation>
</message>
<message>
<source>Adds a layer with the area where the model is valid.</source>
<translation>モデルの有効範囲をレイヤとして追加します。</translation>
</message>
<message>
<source>Advanced</source>
<translation>詳細設定</translation>
</message>
<message>
<source>Aggregate to polygons</source>
<translation>ポリゴンに集計</translation>
</message>
<message>
<source>Aggregated</source>
<translation>集計結果</translation>
</message>
<message>
<source>Aggregated to {}</source>
<translation>{}への集計</translation>
</message>
<message>
<source>Aggregates fields of cells or points to polygons by areal interpolation: means weighted by area of overlap, by a field such as population or by the people whom a model counts, or sums. Aggregated embeddings are embeddings of the polygons, so that a predictor can be fitted on counties and applied to cells; aggregated predictions carry results from cells back to counties.</source>
<translation>セルまたはポイントのフィールドを、面補間によりポリゴンに集計します。重なる面積、人口などのフィールド、またはモデルが数える人口で重み付けした平均、あるいは合計を計算します。集計した埋め込みはポリゴンの埋め込みなので、郡で学習した予測器をセルに適用できます。また、集計した予測により、セルの結果を郡の値に戻せます。</translation>
</message>
<message>
<source>All files (*)</source>
<translation>全ファイル (*)</translation>
</message>
<message>
<source>All packages are there already: the environment is made again.</source>
<translation>すべてのパッケージがすでにあります。環境を作り直します。</translation>
</message>
<message>
<source>All processors</source>
<translation>全プロセッサ</translation>
</message>
<message>
<source>AlphaEarth</source>
<translation>AlphaEarth</translation>
</message>
<message>
<source>Also estimate how many people commute within their own zone. Such flows have no line.</source>
<translation>自分の住むゾーンの中で通勤する人数も推定します。これらのフローにはラインがありません。</translation>
</message>
<message>
<source>Also install the packages for</source>
<translation>追加でインストールするパッケージの用途</translation>
</message>
<message>
<source>Also remove models of your own: {}</source>
<translation>自分で追加したモデルも削除：{}</translation>
</message>
<message>
<source>Also write the embedding fields to the output, for further analysis. Without them the file is much smaller.</source>
<translation>さらに解析できるよう、埋め込みのフィールドも出力に書き込みます。書き込まない場合、ファイルははるかに小さくなります。</translation>
</message>
<message>
<source>Always</source>
<translation>常に</translation>
</message>
<message>
<source>An extract of OpenStreetMap in place of the layer, .osm.pbf or .osm, as Geofabrik and others offer them: its nodes and the centres of its areas are the points, and its tags are grouped into categories such as food_shop or school. A large extract takes some minutes.</source>
<translation>レイヤの代わりに使うOpenStreetMapの抽出ファイル（.osm.pbfまたは.osm。Geofabrikなどが提供）。そのノードとエリアの中心をポイントとし、タグをfood_shopやschoolなどのカテゴリにまとめます。大きな抽出ファイルでは数分かかります。</translation>
</message>
<message>
<source>An interpreter is set in Settings &gt; Options &gt; MobCLIP or in MOBCLIP_PYTHON: it goes before this one.</source>
<translation>設定 &gt; オプション &gt; MobCLIP、またはMOBCLIP_PYTHONでインタプリタが設定されており、この環境より優先されます。</translation>
</message>
<message>
<source>Analysis</source>
<translation>解析</translation>
</message>
<message>
<source>Area</source>
<translation>面積</translation>
</message>
<message>
<source>Area of applicability</source>
<translation>適用可能領域</translation>
</message>
<message>
<source>As trained (with the authors' rounding errors)</source>
<translation>学習時と同じ（著者の丸め誤差を含む）</translation>
</message>
<message>
<source>At least two models. The dialog lists the installed ones, and a button adds files; elsewhere give names (us-open is the newest version of it, us-open-1.1 that version) or paths, one per line or comma-separated.</source>
<translation>2つ以上のモデル。ダイアログではインストール済みのモデルが表示され、ボタンでファイルを追加できます。それ以外では、名前（us-openは最新バージョン、us-open-1.1はそのバージョン）またはパスを1行に1つずつ、またはカンマ区切りで指定します。</translation>
</message>
<message>
<source>Attribution</source>
<translation>帰属表示</translation>
</message>
<message>
<source>Automatic</source>
<translation>自動</translation>
</message>
<message>
<source>Automatic: the finest model that knows the places</source>
<translation>自動：場所に対応する最も細かいインストール済みモデル</translation>
</message>
<message>
<source>Axis order of an ONNX graph's input</source>
<translation>ONNXグラフの入力の軸順序</translation>
</message>
<message>
<source>Backend</source>
<translation>バックエンド</translation>
</message>
<message>
<source>Backend is ready</source>
<translation>バックエンドの準備完了</translation>
</message>
<message>
<source>Bands are an embedding</source>
<translation>バンドが表す埋め込み</translation>
</message>
<message>
<source>Best model</source>
<translation>最良のモデル</translation>
</message>
<message>
<source>Boosted trees (LightGBM)</source>
<translation>勾配ブースティング木（LightGBM）</translation>
</message>
<message>
<source>Boosted trees (LightGBM, settings of the MobCLIP paper)</source>
<translation>勾配ブースティング木（LightGBM、MobCLIP論文の設定）</translation>
</message>
<message>
<source>Boosted trees, evaluating embeddings, comparing encoders</source>
<translation>勾配ブースティング木、埋め込みの評価、エンコーダの比較</translation>
</message>
<message>
<source>CPU</source>
<translation>CPU</translation>
</message>
<message>
<source>CSV files (*.csv)</source>
<translation>CSVファイル (*.csv)</translation>
</message>
<message>
<source>Cancel</source>
<translation>キャンセル</translation>
</message>
<message>
<source>Cancelled: nothing was written.</source>
<translation>キャンセルされました。何も書き込まれていません。</translation>
</message>
<message>
<source>Cancelled: what is trained so far is kept. Run it again with the same layers and settings to go on.</source>
<translation>キャンセルされました。これまでの学習結果は保持されています。続けるには、同じレイヤと設定でもう一度実行してください。</translation>
</message>
<message>
<source>Categories from the OpenStreetMap file</source>
<translation>OpenStreetMapファイルのカテゴリ</translation>
</message>
<message>
<source>Categories with fewer points in the cells are left out.</source>
<translation>セル内のポイント数がこれより少ないカテゴリは除外されます。</translation>
</message>
<message>
<source>Cells or other polygons, or points, with the fields, in any CRS.</source>
<translation>集計するフィールドを持つセルなどのポリゴン、またはポイント。CRSは任意です。</translation>
</message>
<message>
<source>Cells or points</source>
<translation>セルまたはポイント</translation>
</message>
<message>
<source>Cells without a value</source>
<translation>値のないセル数</translation>
</message>
<message>
<source>Centre inside the area</source>
<translation>中心が領域内にある</translation>
</message>
<message>
<source>Change of R² by position</source>
<translation>位置によるR²の変化</translation>
</message>
<message>
<source>Check</source>
<translation>確認</translation>
</message>
<message>
<source>Check MobCLIP</source>
<translation>MobCLIPを確認</translation>
</message>
<message>
<source>Check backend</source>
<translation>バックエンドを確認</translation>
</message>
<message>
<source>Checking the model …</source>
<translation>モデルを確認中…</translation>
</message>
<message>
<source>Checking …</source>
<translation>確認中…</translation>
</message>
<message>
<source>Checks a model (.mobclip) and copies it to your own.</source>
<translation>モデル（.mobclip）を確認し、コピーして追加します。</translation>
</message>
<message>
<source>Checksums do not match: files of the model are missing or changed. Download it again.</source>
<translation>チェックサムが一致しません。モデルのファイルが欠けているか、変更されています。もう一度ダウンロードしてください。</translation>
</message>
<message>
<source>Checksums match</source>
<translation>チェックサムの一致</translation>
</message>
<message>
<source>Choose a field</source>
<translation>フィールドを選択</translation>
</message>
<message>
<source>Choose a layer of points of interest, or an OpenStreetMap file.</source>
<translation>POIのレイヤまたはOpenStreetMapファイルを選択してください。</translation>
</message>
<message>
<source>Choose at least two different models.</source>
<translation>異なるモデルを2つ以上選択してください。</translation>
</message>
<message>
<source>Choose either a field with categories, or fields with counts.</source>
<translation>カテゴリのフィールドとカウントのフィールドのうち、どちらか一方を選択してください。</translation>
</message>
<message>
<source>Choose either a raster or a layer for the population.</source>
<translation>人口のラスタとレイヤのうち、どちらか一方を選択してください。</translation>
</message>
<message>
<source>Choose fields with counts, fields with means, or both.</source>
<translation>カウントのフィールド、平均のフィールド、またはその両方を選択してください。</translation>
</message>
<message>
<source>Choose the code field of the polygons and that of the input.</source>
<translation>ポリゴンのコードフィールドと入力のコードフィールドを選択してください。</translation>
</message>
<message>
<source>Choose the field of the population layer with the population.</source>
<translation>人口レイヤの人口フィールドを選択してください。</translation>
</message>
<message>
<source>Choose the field of {} with the names that the flows use.</source>
<translation>レイヤ「{}」のフィールドのうち、フローで使われている名前を持つものを選択してください。</translation>
</message>
<message>
<source>Choose the field with the control totals of the polygons.</source>
<translation>ポリゴンの既知の集計値を持つフィールドを選択してください。</translation>
</message>
<message>
<source>Choose the fields of {} that say where flows start and end: an origin and a destination, or four fields with longitudes and latitudes.</source>
<translation>レイヤ「{}」のフィールドのうち、フローの始まりと終わりを示すものを選択してください。起点と終点の2つ、または経度と緯度の4つのフィールドです。</translation>
</message>
<message>
<source>Choose the fields of {} to aggregate: it has no embeddings.</source>
<translation>「{}」には埋め込みがありません。集計するフィールドを選択してください。</translation>
</message>
<message>
<source>Choose the file with the weights of the encoder.</source>
<translation>エンコーダの重みのファイルを選択してください。</translation>
</message>
<message>
<source>Choose the polygons of the codes, or leave the code fields empty.</source>
<translation>コードに対応するポリゴンを選択するか、コードフィールドを空にしてください。</translation>
</message>
<message>
<source>Citation</source>
<translation>引用文献</translation>
</message>
<message>
<source>Cite: {}</source>
<translation>引用：{}</translation>
</message>
<message>
<source>Classification (classes)</source>
<translation>分類（クラス）</translation>
</message>
<message>
<source>Cluster embeddings</source>
<translation>埋め込みをクラスタリング</translation>
</message>
<message>
<source>Clusters</source>
<translation>クラスタ</translation>
</message>
<message>
<source>Clusters of places</source>
<translation>場所のクラスタ</translation>
</message>
<message>
<source>Clusters of {places} ({count})</source>
<translation>{places}のクラスタ（{count}）</translation>
</message>
<message>
<source>Code field of the input</source>
<translation>入力のコードフィールド</translation>
</message>
<message>
<source>Code field of the polygons</source>
<translation>ポリゴンのコードフィールド</translation>
</message>
<message>
<source>Collect diagnostics</source>
<translation>診断情報を収集</translation>
</message>
<message>
<source>Colours</source>
<translation>色</translation>
</message>
<message>
<source>Colours of {places}</source>
<translation>{places}の色</translation>
</message>
<message>
<source>Commuters as a share of all people, 0 to 1, for zones without known outgoing flows. In the United States it is 0.45, in Mexico 0.41.</source>
<translation>流出フローが既知でないゾーンで使う、全人口に占める通勤者の割合（0～1）。米国では0.45、メキシコでは0.41です。</translation>
</message>
<message>
<source>Commuters per person</source>
<translation>1人あたりの通勤者数</translation>
</message>
<message>
<source>Compare encoders</source>
<translation>エンコーダを比較</translation>
</message>
<message>
<source>Compute embeddings</source>
<translation>埋め込みを計算</translation>
</message>
<message>
<source>Compute the area of applicability (Meyer and Pebesma 2021): the features that are similar enough to the training features for the cross-validated scores to hold. Takes about a minute for 200,000 features and 30,000 training features.</source>
<translation>適用可能領域（Meyer and Pebesma 2021）を計算します。これは、学習用地物に十分似ていて、交差検証のスコアが当てはまる地物の範囲です。地物200,000個と学習用地物30,000個の場合、約1分かかります。</translation>
</message>
<message>
<source>Computes an embedding for each feature: a vector that describes the location, such that similar locations have similar vectors. All fields are kept; the fields bundle (name and version of the model) and emb_000, emb_001 … are added, or replaced if the layer has them; polygons also get covered, the share of their people that the embedding represents, 0 to 1, or of their area if cells are weighted by area. With layers of fields, places are embedded from these fields instead of their location, and get modalities, the number of modalities that are known of them; 0 means that only cells around are known. The field color holds three principal components as one colour (#rrggbb), in which the layer is drawn: similar places have similar colours. The colours belong to the model, so that a place has the same colour in every layer; Reduce embeddings to colours shows more contrast within one layer. Features outside the valid domain of the model, or without a place, get NULL and are counted by cause in a warning; if no feature has an embedding, nothing is written. Without layers of fields, a layer whose extent lies outside the valid domain is refused before anything is read.</source>
<translation>各地物について埋め込み、つまり似た場所ほど似た値になるように場所を表すベクトルを計算します。すべてのフィールドは保持されます。bundle（モデルの名前とバージョン）とemb_000、emb_001 …の各フィールドが追加され、レイヤにすでにある場合は置き換えられます。ポリゴンにはcovered（埋め込みが対象とする人口の割合、0～1。セルを面積で重み付けする場合は面積の割合）も追加されます。フィールドのレイヤを指定すると、場所の埋め込みは位置ではなくそれらのフィールドから計算され、modalities（その場所について値があるモダリティの数。0の場合、周囲のセルの値だけがあります）が追加されます。フィールドcolorは3つの主成分を1つの色（#rrggbb）で表したもので、レイヤはこの色で描画されます。似た場所は似た色になります。色はモデルごとに決まっているため、同じ場所はどのレイヤでも同じ色です。「埋め込みを色に縮約」を使うと、1つのレイヤの中でのコントラストが高くなります。モデルの有効範囲の外にある地物や場所のない地物はNULLとなり、その数が原因別に警告に示されます。埋め込みのある地物が1つもない場合は、何も書き込まれません。フィールドのレイヤを指定しない場合、領域が有効範囲の外にあるレイヤは、読み込む前に拒否されます。</translation>
</message>
<message>
<source>Computes how similar each feature is to a set of reference features: the cosine similarity between its embedding and the mean embedding of the reference features, in the field similarity from -1 to 1. Reference features are those of the input that match an expression, or that intersect a feature of the reference layer; with neither, the features selected in the input.</source>
<translation>各地物が参照地物の集合にどれだけ似ているかを計算します。地物の埋め込みと参照地物の平均の埋め込みとのコサイン類似度を、フィールドsimilarityに-1～1で出力します。参照地物は、入力の地物のうち、式に一致するもの、または参照レイヤの地物と交差するものです。どちらも指定しない場合は、入力で選択した地物です。</translation>
</message>
<message>
<source>Control totals: field</source>
<translation>既知の集計値：フィールド</translation>
</message>
<message>
<source>Control totals: polygons</source>
<translation>既知の集計値：ポリゴン</translation>
</message>
<message>
<source>Control totals: statistic</source>
<translation>既知の集計値：統計量</translation>
</message>
<message>
<source>Converts the published weights of a location encoder to a model for Compute embeddings. You download the weights yourself; they are read as data and no code in them is executed. MobCLIP/MoRA is valid in China only, SatCLIP and GeoCLIP on all land. Damaged files and weights of another architecture are rejected, and nothing is written.</source>
<translation>公開されている位置エンコーダの重みを、「埋め込みを計算」で使うモデルに変換します。重みは自分でダウンロードしてください。重みはデータとして読み込まれ、含まれるコードは実行されません。MobCLIP/MoRAは中国のみ、SatCLIPとGeoCLIPはすべての陸地で有効です。破損したファイルや別のアーキテクチャの重みは拒否され、何も書き込まれません。</translation>
</message>
<message>
<source>Copy diagnostics</source>
<translation>診断情報をコピー</translation>
</message>
<message>
<source>Counties with wages</source>
<translation>郡（賃金）</translation>
</message>
<message>
<source>Counts (Poisson regression)</source>
<translation>カウント（ポアソン回帰）</translation>
</message>
<message>
<source>Coverage of 90 % prediction intervals</source>
<translation>90%予測区間の被覆率</translation>
</message>
<message>
<source>Create grid</source>
<translation>グリッドを作成</translation>
</message>
<message>
<source>Creates the H3 cells (hexagons) that cover an extent or polygons. Each cell is a polygon in EPSG:4326 with its H3 index in the field h3, ready for Compute embeddings.</source>
<translation>領域またはポリゴンを覆うH3セル（六角形）を作成します。各セルはEPSG:4326のポリゴンで、フィールドh3にH3インデックスを持ち、そのまま「埋め込みを計算」に使えます。</translation>
</message>
<message>
<source>Degrees</source>
<translation>度</translation>
</message>
<message>
<source>Demographics by cell</source>
<translation>セル別の人口統計</translation>
</message>
<message>
<source>Demographics to cells</source>
<translation>人口統計をセルに集計</translation>
</message>
<message>
<source>Destination field</source>
<translation>終点フィールド</translation>
</message>
<message>
<source>Done</source>
<translation>完了</translation>
</message>
<message>
<source>Download Python</source>
<translation>Pythonをダウンロード</translation>
</message>
<message>
<source>Download a Python where none is found</source>
<translation>Pythonが見つからない場合にダウンロード</translation>
</message>
<message>
<source>Downloading Python {}</source>
<translation>Python {}をダウンロード中</translation>
</message>
<message>
<source>Downloading uv</source>
<translation>uvをダウンロード中</translation>
</message>
<message>
<source>Downloads the packages of the backend into an environment of its own. Ticked packages come with them, for:</source>
<translation>バックエンドのパッケージを専用の環境にダウンロードします。チェックを入れた次の用途のパッケージも含まれます：</translation>
</message>
<message>
<source>Draws the strongest flows between places as curved lines, wider and darker where more flows. A line bends to the right of its direction, so that the two directions between two places lie on two sides. Flows join the places of a layer, H3 cells, or points given by longitude and latitude. Flows that start and end in the same place are counted in the log and not drawn.</source>
<translation>場所間の最も大きなフローを曲線で描画します。フローが大きいほど、線は太く濃くなります。線は進行方向の右側に曲がるため、2つの場所の間の両方向のフローは、互いに反対側に描かれます。フローは、レイヤの場所、H3セル、または経度と緯度によるポイントを結びます。同じ場所で始まり終わるフローは描画されず、その数がログに示されます。</translation>
</message>
<message>
<source>Earlier versions and larger models are files of the &lt;a href="{}"&gt;releases&lt;/a&gt;: download one and add it.</source>
<translation>以前のバージョンや、より大きなモデルは&lt;a href="{}"&gt;リリース&lt;/a&gt;のファイルにあります。ダウンロードして追加してください。</translation>
</message>
<message>
<source>Embedding dimension</source>
<translation>埋め込みの次元数</translation>
</message>
<message>
<source>Embedding dimension.</source>
<translation>埋め込みの次元数。</translation>
</message>
<message>
<source>Embeddings</source>
<translation>埋め込み</translation>
</message>
<message>
<source>Embeddings as colours</source>
<translation>色で表した埋め込み</translation>
</message>
<message>
<source>Embeddings of {places} ({model})</source>
<translation>{places}の埋め込み（{model}）</translation>
</message>
<message>
<source>Encoder</source>
<translation>エンコーダ</translation>
</message>
<message>
<source>Encoder to train</source>
<translation>学習するエンコーダ</translation>
</message>
<message>
<source>Estimate flows</source>
<translation>フローを推定</translation>
</message>
<message>
<source>Estimate flows within zones too</source>
<translation>ゾーン内のフローも推定</translation>
</message>
<message>
<source>Estimated flows</source>
<translation>推定フロー</translation>
</message>
<message>
<source>Estimated flows between {}</source>
<translation>{}の間の推定フロー</translation>
</message>
<message>
<source>Estimates how many people commute between zones (polygons, points or cells), from the people in each and the distances between them, where nobody has observed it or only totals are known. The result is a flow map and a table of origins and destinations, which Flows to cells and Train model read as they read observed flows. All flows are estimates of a model, not observations: the field kind says so. Where observed flows exist, use them with Map flows.</source>
<translation>ゾーン（ポリゴン、ポイントまたはセル）の間の通勤者数を、各ゾーンの人口とゾーン間の距離から推定します。観測値がまったくない場合や、合計しか知られていない場合に使います。結果はフローマップと、起点と終点のテーブルになります。「フローをセルに集計」と「モデルを学習」では、観測されたフローと同じように読み込めます。すべてのフローはモデルによる推定値であり、観測値ではありません。フィールドkindにもそう示されます。観測されたフローがある場合は、それを使って「フローマップを作成」を実行してください。</translation>
</message>
<message>
<source>Evaluate embeddings</source>
<translation>埋め込みを評価</translation>
</message>
<message>
<source>Exact</source>
<translation>厳密</translation>
</message>
<message>
<source>Example map</source>
<translation>サンプル地図</translation>
</message>
<message>
<source>Explain prediction</source>
<translation>予測を説明</translation>
</message>
<message>
<source>Explained</source>
<translation>説明付き予測</translation>
</message>
<message>
<source>Explained predictions of {}</source>
<translation>{}の説明付き予測</translation>
</message>
<message>
<source>Explains predictions. For each feature it gives the training features that are most similar in what matters to the predictor, with their values (example_1, value_1, dissimilarity_1 and so on). With polygons it also gives what each feature contributes to the value of the polygon in which most of it lies: weight is its share in the mean of the polygon, contribution that share times the difference between its prediction and the mean of the training data. In each polygon, the contributions add up to its value minus that mean.</source>
<translation>予測を説明します。各地物について、予測器にとって重要な点で最も似ている学習用地物を、その値とともに示します（example_1、value_1、dissimilarity_1など）。ポリゴンを指定した場合は、各地物が、その大部分を含むポリゴンの値にどれだけ寄与しているかも示します。weightはポリゴンの平均に占める割合、contributionは、その割合に予測と学習データの平均との差を掛けた値です。ポリゴンごとの寄与の合計は、ポリゴンの値から学習データの平均を引いた値になります。</translation>
</message>
<message>
<source>Extent</source>
<translation>領域</translation>
</message>
<message>
<source>Extent to cover, in any CRS; without a CRS, in degrees (EPSG:4326). West above east, such as 179,-179,-20,-15, passes the antimeridian. Ignored when polygons are given.</source>
<translation>覆う領域。CRSは任意で、CRSがない場合は度（EPSG:4326）とみなします。179,-179,-20,-15のように西端が東端より大きい場合は、180度経線をまたぎます。ポリゴンを指定した場合は無視されます。</translation>
</message>
<message>
<source>Features count by area, or by a field.</source>
<translation>地物を、面積またはフィールドで重み付けします。</translation>
</message>
<message>
<source>Features outside the area of applicability</source>
<translation>適用可能領域外の地物数</translation>
</message>
<message>
<source>Features used</source>
<translation>使用した地物数</translation>
</message>
<message>
<source>Features with a known indicator</source>
<translation>指標が既知の地物数</translation>
</message>
<message>
<source>Features without a prediction</source>
<translation>予測のない地物数</translation>
</message>
<message>
<source>Features without an embedding</source>
<translation>埋め込みのない地物数</translation>
</message>
<message>
<source>Field of a layer of points that says which trip a point is of.</source>
<translation>ポイントレイヤのフィールドのうち、各ポイントがどのトリップのものかを示すもの。</translation>
</message>
<message>
<source>Field of the cells with their H3 indexes. Default: h3.</source>
<translation>H3インデックスを持つセルのフィールド。デフォルト：h3。</translation>
</message>
<message>
<source>Field of the flows with the polygon where they end.</source>
<translation>フローのフィールドのうち、終点のポリゴンを示すもの。</translation>
</message>
<message>
<source>Field of the flows with the polygon where they start.</source>
<translation>フローのフィールドのうち、起点のポリゴンを示すもの。</translation>
</message>
<message>
<source>Field of the input with the same codes, each once. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so. Rows and polygons without a counterpart are left out and counted.</source>
<translation>同じコードを重複なく持つ入力のフィールド。先頭の0が失われたコード（01001が1001になったものなど）も認識され、その旨がログに示されます。対応する相手のない行とポリゴンは除外され、その数が示されます。</translation>
</message>
<message>
<source>Field of the places with the names that the flows use. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so.</source>
<translation>フローで使われている名前を持つ、場所のフィールド。先頭の0が失われたコード（01001が1001になったものなど）も認識され、その旨がログに示されます。</translation>
</message>
<message>
<source>Field of the points with the category of each.</source>
<translation>ポイントのフィールドのうち、各ポイントのカテゴリを持つもの。</translation>
</message>
<message>
<source>Field of the polygons with the names or codes that the flows have as origins and destinations.</source>
<translation>フローで起点と終点に使われている名前またはコードを持つ、ポリゴンのフィールド。</translation>
</message>
<message>
<source>Field of the polygons with their codes, each once.</source>
<translation>コードを重複なく持つポリゴンのフィールド。</translation>
</message>
<message>
<source>Field of the population layer</source>
<translation>人口レイヤの人口フィールド</translation>
</message>
<message>
<source>Field of the zones with the names that the flows use, each once. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so.</source>
<translation>フローで使われている名前を重複なく持つ、ゾーンのフィールド。先頭の0が失われたコード（01001が1001になったものなど）も認識され、その旨がログに示されます。</translation>
</message>
<message>
<source>Field with H3 cells</source>
<translation>H3セルのフィールド</translation>
</message>
<message>
<source>Field with H3 cells of any resolution, as text (862830807ffffff, 0x862830807ffffff or decimal digits) or as 64-bit integers. If it is empty, the field h3 is used where the layer has one with any value, and otherwise the geometry.</source>
<translation>任意の解像度のH3セルを、テキスト（862830807ffffff、0x862830807ffffffまたは10進数）または64ビット整数で持つフィールド。指定しない場合、レイヤのフィールドh3に値が1つでもあればそれを使い、なければジオメトリを使います。</translation>
</message>
<message>
<source>Field with H3 cells, as in Compute embeddings. If it is empty, the field h3 is used where the layer has one with any value, and otherwise the geometry.</source>
<translation>H3セルのフィールド（「埋め込みを計算」と同じ）。指定しない場合、レイヤのフィールドh3に値が1つでもあればそれを使い、なければジオメトリを使います。</translation>
</message>
<message>
<source>Field with categories</source>
<translation>カテゴリのフィールド</translation>
</message>
<message>
<source>Field with known incoming flows</source>
<translation>既知の流入フローのフィールド</translation>
</message>
<message>
<source>Field with known outgoing flows</source>
<translation>既知の流出フローのフィールド</translation>
</message>
<message>
<source>Field with names, by which Explain prediction refers to the most similar training features.</source>
<translation>名前のフィールド。「予測を説明」で、最も似ている学習用地物を示すのに使われます。</translation>
</message>
<message>
<source>Field with regions, such as states or counties. Whole regions are then held out, which says how well the indicator is predicted in a region without any labels. These scores come first in the report.</source>
<translation>州や郡などの地域のフィールド。地域が丸ごと検証用に除外され、既知の値がまったくない地域で指標をどの程度予測できるかがわかります。このスコアはレポートの最初に示されます。</translation>
</message>
<message>
<source>Field with regions, such as states, to hold out whole in place of H3 blocks. At least five regions.</source>
<translation>州などの地域のフィールド。H3ブロックの代わりに、地域が丸ごと検証用に除外されます。5つ以上の地域が必要です。</translation>
</message>
<message>
<source>Field with the category of each point, such as amenity or shop. Points whose category is NULL or blank are left out, and the log says how many.</source>
<translation>各ポイントのカテゴリを持つフィールド（amenityやshopなど）。カテゴリがNULLまたは空白のポイントは除外され、その数がログに示されます。</translation>
</message>
<message>
<source>Field with the destination. If it is empty, the field destination.</source>
<translation>終点のフィールド。指定しない場合は、フィールドdestinationを使います。</translation>
</message>
<message>
<source>Field with the indicator to predict (target variable): numbers, or text for classes. Features where it is NULL are not used. The log says first what the field was taken for.</source>
<translation>予測する指標（目的変数）のフィールド。数値、またはクラスを表すテキスト。NULLの地物は使用されません。フィールドがどう解釈されたかは、ログの最初に示されます。</translation>
</message>
<message>
<source>Field with the kind of flow, such as commuting or migration. If it is empty, the field kind where the layer has one; otherwise all flows are of one kind.</source>
<translation>通勤や人口移動など、フローの種類のフィールド。指定しない場合は、レイヤにフィールドkindがあればそれを使い、なければすべてのフローを1つの種類とみなします。</translation>
</message>
<message>
<source>Field with the known number of commuters who live in each zone. The flows out of a zone then add up to it. NULL is unknown. Those who stay in the zone count too, unless flows within zones are left out.</source>
<translation>各ゾーンに住む通勤者の既知の数のフィールド。ゾーンから出るフローの合計がこの値になります。NULLは不明を表します。ゾーン内にとどまる通勤者も、ゾーン内のフローを除外しない限り、含まれます。</translation>
</message>
<message>
<source>Field with the known number of commuters who work in each zone. The flows into a zone then add up to it, by iterative proportional fitting. NULL is unknown.</source>
<translation>各ゾーンで働く通勤者の既知の数のフィールド。反復比例フィッティングにより、ゾーンに入るフローの合計がこの値になります。NULLは不明を表します。</translation>
</message>
<message>
<source>Field with the latitude of the destination, in degrees.</source>
<translation>終点の緯度（度）のフィールド。</translation>
</message>
<message>
<source>Field with the latitude of the origin, in degrees.</source>
<translation>起点の緯度（度）のフィールド。</translation>
</message>
<message>
<source>Field with the longitude of the destination, in degrees.</source>
<translation>終点の経度（度）のフィールド。</translation>
</message>
<message>
<source>Field with the longitude of the origin, in degrees (EPSG:4326). With all four fields the places are these points.</source>
<translation>起点の経度（度、EPSG:4326）のフィールド。4つのフィールドをすべて指定すると、これらのポイントが場所になります。</translation>
</message>
<message>
<source>Field with the names of the polygons, copied to the field polygon. Without it: the feature id.</source>
<translation>ポリゴンの名前のフィールド。フィールドpolygonにコピーされます。指定しない場合は地物IDを使います。</translation>
</message>
<message>
<source>Field with the names of the zones for the fields origin and destination, each once. If it is empty, the field h3 where the layer has one, otherwise the feature id.</source>
<translation>フィールドoriginとdestinationに使う、ゾーンの名前を重複なく持つフィールド。指定しない場合は、レイヤにフィールドh3があればそれを使い、なければ地物IDを使います。</translation>
</message>
<message>
<source>Field with the number of people</source>
<translation>人数フィールド</translation>
</message>
<message>
<source>Field with the number of people who live in each zone, 0 or more. NULL counts as 0.</source>
<translation>各ゾーンに住む人の数（0以上）のフィールド。NULLは0とみなします。</translation>
</message>
<message>
<source>Field with the origin: a name in the layer of places, or an H3 cell. If it is empty, the field origin.</source>
<translation>起点のフィールド。場所のレイヤにある名前、またはH3セルです。指定しない場合は、フィールドoriginを使います。</translation>
</message>
<message>
<source>Field with the origin: a name in the layer of zones, or an H3 cell. If it is empty, the field origin. Not used for trips.</source>
<translation>起点のフィールド。ゾーンのレイヤにある名前、またはH3セルです。指定しない場合は、フィールドoriginを使います。トリップでは使われません。</translation>
</message>
<message>
<source>Field with the population</source>
<translation>人口フィールド</translation>
</message>
<message>
<source>Field with the population of the cells</source>
<translation>セルの人口フィールド</translation>
</message>
<message>
<source>Field with the size of the flow, such as a number of people, 0 or more. If it is empty, the field flow where the layer has one; otherwise each row counts 1.</source>
<translation>人数など、フロー量（0以上）のフィールド。指定しない場合は、レイヤにフィールドflowがあればそれを使い、なければ各行を1と数えます。</translation>
</message>
<message>
<source>Field with the time of a point: a date and time, a number, or text such as 2024-03-01 08:15:00. The points of a trip are sorted by it.</source>
<translation>ポイントの時刻のフィールド。日時、数値、または2024-03-01 08:15:00のようなテキストです。トリップのポイントは、この時刻の順に並べられます。</translation>
</message>
<message>
<source>Fields</source>
<translation>フィールド</translation>
</message>
<message>
<source>Fields by cell</source>
<translation>セル別のフィールド</translation>
</message>
<message>
<source>Fields that {} cannot name as they are: {}.</source>
<translation>{}では元の名前を使えないため、次のフィールドの名前を変更します：{}。</translation>
</message>
<message>
<source>Fields with counts</source>
<translation>カウントのフィールド</translation>
</message>
<message>
<source>Fields with means or shares</source>
<translation>平均または割合のフィールド</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on.</source>
<translation>埋め込みのフィールド、または代わりに使う他の数値フィールド。デフォルト：emb_000、emb_001など。</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on. At least three.</source>
<translation>埋め込みのフィールド、または代わりに使う他の数値フィールド。デフォルト：emb_000、emb_001など。3つ以上必要です。</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on. Predict needs the same fields.</source>
<translation>埋め込みのフィールド、または代わりに使う他の数値フィールド。デフォルト：emb_000、emb_001など。「指標を予測」でも同じフィールドが必要です。</translation>
</message>
<message numerus="yes">
<source>Fields: {:,}.</source>
<translation>
<numerusform>フィールド数：{:,}。</numerusform>
</translation>
</message>
<message>
<source>File created by Fit predictor (.predictor), in the dialog from a list as in Predict. Training features have names if a field with names was chosen there.</source>
<translation>「予測器を学習」で作成したファイル（.predictor）。ダイアログでは、「指標を予測」と同様にリストから選択します。学習時に名前のフィールドを選択していれば、学習用地物の名前が表示されます。</translation>
</message>
<message>
<source>File created by Fit predictor (.predictor). The dialog lists those in the project's folder and in MobCLIP's data folder, the latest first, with the indicator and the model; the last entry chooses another file.</source>
<translation>「予測器を学習」で作成したファイル（.predictor）。ダイアログには、プロジェクトのフォルダとMobCLIPのデータフォルダにあるファイルが、指標とモデルを添えて新しい順に表示されます。最後の項目で別のファイルを選択できます。</translation>
</message>
<message>
<source>File with the weights (.pth, .pt, .ckpt, .whl or .onnx).</source>
<translation>重みのファイル（.pth、.pt、.ckpt、.whlまたは.onnx）。</translation>
</message>
<message>
<source>Find similar places</source>
<translation>類似した場所を検索</translation>
</message>
<message>
<source>Fit predictor</source>
<translation>予測器を学習</translation>
</message>
<message>
<source>Fit the logarithm of an indicator above 0, or the logit of a share between 0 and 1. Predictions are transformed back with a correction for bias (Duan's smearing estimator).</source>
<translation>0より大きい指標ではその対数を、0～1の割合ではそのロジットを学習します。予測値は、偏りを補正して（Duanのスミアリング推定量）元の尺度に戻されます。</translation>
</message>
<message>
<source>Fits a probe (the small model from embedding to indicator) to the features where the indicator is known, and writes it to a file for Predict. It is cross-validated twice. Spatial block cross-validation holds out whole blocks or regions, far from the training features: judge the predictor by this score. Random cross-validation holds out single features and is too optimistic, because neighbours are alike. The errors in held-out blocks give the prediction intervals of Predict, and the training features its area of applicability.</source>
<translation>指標が既知の地物でプローブ（埋め込みから指標を求める小さなモデル）を学習し、「指標を予測」で使うファイルに書き込みます。交差検証は2通り行われます。空間ブロック交差検証では、学習用地物から離れたブロックや地域を丸ごと検証用に除外します。予測器の性能はこのスコアで判断してください。ランダム交差検証では個々の地物を検証用に除外しますが、近隣の地物は似ているため、結果は楽観的すぎます。「指標を予測」の予測区間は検証用ブロックでの誤差から、適用可能領域は学習用地物から求められます。</translation>
</message>
<message>
<source>Fitted on {:,} places.</source>
<translation>{:,}か所の場所で学習しました。</translation>
</message>
<message>
<source>Flow field</source>
<translation>フロー量フィールド</translation>
</message>
<message>
<source>Flow map</source>
<translation>フローマップ</translation>
</message>
<message>
<source>Flow map of {}</source>
<translation>{}のフローマップ</translation>
</message>
<message>
<source>Flows</source>
<translation>フロー</translation>
</message>
<message>
<source>Flows between cells</source>
<translation>セル間のフロー</translation>
</message>
<message>
<source>Flows between cells ({})</source>
<translation>セル間のフロー（{}）</translation>
</message>
<message>
<source>Flows between the polygons</source>
<translation>ポリゴン間のフロー</translation>
</message>
<message>
<source>Flows between two zones or cells that sum to less are left out, so that no small group of people can be recognised (k-anonymity). For trips, a number of trips.</source>
<translation>2つのゾーンまたはセルの間の合計がこの値に満たないフローを除外し、少人数の集団が特定されないようにします（k-匿名性）。トリップの場合はトリップ数です。</translation>
</message>
<message>
<source>Flows by cell</source>
<translation>セル別のフロー</translation>
</message>
<message>
<source>Flows have an effect only with layers of fields: choose such layers, or leave out the flows.</source>
<translation>フローは、フィールドのレイヤがある場合にのみ使われます。フィールドのレイヤを選択するか、フローの指定を外してください。</translation>
</message>
<message>
<source>Flows or points of trips</source>
<translation>フローまたはトリップのポイント</translation>
</message>
<message>
<source>Flows to cells</source>
<translation>フローをセルに集計</translation>
</message>
<message>
<source>Folder of wheels (offline)</source>
<translation>wheelのフォルダ（オフライン）</translation>
</message>
<message>
<source>Folder of wheels, to install without a network</source>
<translation>ネットワークなしでインストールするためのwheelのフォルダ</translation>
</message>
<message>
<source>For windows: pixels on each side of the one at the centre of a cell. 2 makes windows of 5 x 5 pixels.</source>
<translation>ウィンドウの場合に、セルの中心のピクセルから上下左右それぞれに含めるピクセル数。2なら5 x 5ピクセルのウィンドウになります。</translation>
</message>
<message>
<source>From file …</source>
<translation>ファイルから…</translation>
</message>
<message>
<source>From layers to clusters</source>
<translation>レイヤからクラスタを作成</translation>
</message>
<message>
<source>Functions of position that are used</source>
<translation>使用した位置の関数の数</translation>
</message>
<message>
<source>Furness</source>
<translation>Furness法</translation>
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
<translation>経度と緯度の4つのフィールドは、すべて指定するか、まったく指定しないでください。</translation>
</message>
<message>
<source>Give an extent or a polygon layer.</source>
<translation>領域またはポリゴンレイヤを指定してください。</translation>
</message>
<message>
<source>Give both the trip field and the time field.</source>
<translation>トリップフィールドと時刻フィールドの両方を指定してください。</translation>
</message>
<message>
<source>Give either the layer {}, or the fields with longitudes and latitudes.</source>
<translation>レイヤ「{}」と、経度と緯度のフィールドのうち、どちらか一方を指定してください。</translation>
</message>
<message>
<source>Give either zones, or the fields of trips.</source>
<translation>ゾーンと、トリップのフィールドのうち、どちらか一方を指定してください。</translation>
</message>
<message>
<source>Give reference places: an expression, a reference layer, or a selection in the input.</source>
<translation>参照場所を、式、参照レイヤ、または入力での選択により指定してください。</translation>
</message>
<message>
<source>Give the new field a name.</source>
<translation>新しいフィールドの名前を指定してください。</translation>
</message>
<message>
<source>Graph convolution</source>
<translation>グラフ畳み込み</translation>
</message>
<message>
<source>Graph convolution (torch-geometric)</source>
<translation>グラフ畳み込み（torch-geometric）</translation>
</message>
<message>
<source>Gravity model</source>
<translation>重力モデル</translation>
</message>
<message>
<source>Grid</source>
<translation>グリッド</translation>
</message>
<message>
<source>Groups features with similar embeddings by k-means. The field cluster numbers the clusters by size, 1 for the largest; it is NULL where there is no embedding. The layer is styled with one colour per cluster, and the legend counts the features of each.</source>
<translation>k平均法により、埋め込みが似ている地物をグループに分けます。フィールドclusterは、最大のものを1とする大きい順のクラスタ番号で、埋め込みがない場合はNULLです。レイヤはクラスタごとに色分けされ、凡例には各クラスタの地物数が示されます。</translation>
</message>
<message>
<source>Groups of packages that are installed</source>
<translation>インストール済みのパッケージのグループ</translation>
</message>
<message>
<source>H3 cells</source>
<translation>H3セル</translation>
</message>
<message>
<source>H3 cells of one resolution, as a rule the output of Create grid.</source>
<translation>1つの解像度のH3セル。通常は「グリッドを作成」の出力です。</translation>
</message>
<message>
<source>H3 cells, polygons or points with the indicator, in any CRS. Each model computes embeddings as in Compute embeddings; only features inside the valid domain of all models are used.</source>
<translation>指標を持つH3セル、ポリゴンまたはポイント。CRSは任意です。各モデルは「埋め込みを計算」と同様に埋め込みを計算します。すべてのモデルの有効範囲内にある地物のみが使用されます。</translation>
</message>
<message>
<source>H3 cells, polygons or points, in any CRS. A cell gets its own embedding, one smaller than the cells of the model that of the cell that holds it, and a larger one the mean of those in it; a polygon gets the weighted mean of the cells that it overlaps, and a point the embedding of its location. Lines are not supported.</source>
<translation>H3セル、ポリゴンまたはポイント。CRSは任意です。セルには、それ自身の埋め込みが付きます。モデルのセルより小さいセルには、それを含むセルの埋め込み、大きいセルには、その中のセルの平均が付きます。ポリゴンには重なるセルの加重平均、ポイントにはその位置の埋め込みが付きます。ラインには対応していません。</translation>
</message>
<message>
<source>H3 resolution</source>
<translation>H3解像度</translation>
</message>
<message>
<source>H3 resolution of the cells, 0 to 15: 5 is some 250 km² a cell, 6 some 36 km², 7 some 5 km². The smallest polygons are best about as large as a cell.</source>
<translation>セルのH3解像度（0～15）。1つのセルは、5で約250km²、6で約36km²、7で約5km²です。最小のポリゴンがセルとほぼ同じ大きさになる解像度が最適です。</translation>
</message>
<message>
<source>H3 resolution: the size of the cells, from 0 (4.4 million km² on average) through 6 (36 km²) and 8 (0.7 km²) to 15 (1 m²). The model us-open has embeddings at resolution 6.</source>
<translation>H3解像度。セルの大きさは、0（平均440万km²）から6（36km²）、8（0.7km²）を経て15（1m²）までです。モデルus-openの埋め込みは解像度6です。</translation>
</message>
<message>
<source>HTML files (*.html)</source>
<translation>HTMLファイル (*.html)</translation>
</message>
<message>
<source>Help</source>
<translation>ヘルプ</translation>
</message>
<message>
<source>How many threads the backend computes with at most.</source>
<translation>バックエンドが計算に使う最大スレッド数。</translation>
</message>
<message>
<source>How mora and satclip compute spherical harmonics. exact: to full precision, the better choice for maps. as-trained: with the rounding errors of the formula that the authors trained with, to reproduce published results; for satclip with L = 40 they reach 0.01 at 60° and 0.1 at 70° north or south. Below 50°, and everywhere for mora and L = 10, they are negligible.</source>
<translation>moraとsatclipでの球面調和関数の計算方法。exact：完全な精度で計算します。地図にはこちらが適しています。as-trained：著者が学習に使った式の丸め誤差を含めて計算し、公表された結果を再現します。この誤差は、L = 40のsatclipでは北緯・南緯60度で0.01、70度で0.1に達します。50度未満では無視でき、moraとL = 10ではどこでも無視できます。</translation>
</message>
<message>
<source>How much higher R² is with position than without, by ridge regression in cross-validation with held-out blocks or regions. Empty where position is none.</source>
<translation>検証用のブロックまたは地域を除外した交差検証でのリッジ回帰で、位置を使う場合に、使わない場合と比べてR²がどれだけ高くなるか。位置がnoneの場合は空です。</translation>
</message>
<message>
<source>Image encoder</source>
<translation>画像エンコーダ</translation>
</message>
<message>
<source>Import encoder</source>
<translation>エンコーダをインポート</translation>
</message>
<message>
<source>Import encoder …</source>
<translation>エンコーダをインポート…</translation>
</message>
<message>
<source>Importing encoders</source>
<translation>エンコーダのインポート</translation>
</message>
<message>
<source>In a window around the centre</source>
<translation>中心の周りのウィンドウ内</translation>
</message>
<message>
<source>In place of the raster: points, polygons whose centroids count, or a table with a field h3, with a population each.</source>
<translation>人口ラスタの代わりに使う、それぞれに人口を持つポイント、ポリゴン（重心を使います）、またはフィールドh3を持つテーブル。</translation>
</message>
<message>
<source>In the cell, by share of area</source>
<translation>セル内（面積の割合による）</translation>
</message>
<message>
<source>Indicator</source>
<translation>指標</translation>
</message>
<message>
<source>Inductive (masked prediction; embeds new cells too)</source>
<translation>帰納的（マスク予測、新しいセルの埋め込みも可能）</translation>
</message>
<message>
<source>Install Python 3.12 (64-bit) from python.org or the Microsoft Store; no administrator is needed.</source>
<translation>python.orgまたはMicrosoft StoreからPython 3.12（64ビット）をインストールしてください。管理者権限は不要です。</translation>
</message>
<message>
<source>Install Python 3.12 from python.org.</source>
<translation>python.orgからPython 3.12をインストールしてください。</translation>
</message>
<message>
<source>Install backend</source>
<translation>バックエンドをインストール</translation>
</message>
<message>
<source>Install the packages python3 and python3-venv of your system.</source>
<translation>システムのパッケージpython3とpython3-venvをインストールしてください。</translation>
</message>
<message>
<source>Installing</source>
<translation>インストール中</translation>
</message>
<message>
<source>Interpreter not found</source>
<translation>インタプリタが見つかりません</translation>
</message>
<message>
<source>Interpreter of your own</source>
<translation>独自のインタプリタ</translation>
</message>
<message>
<source>It is installed: other dialogs list it as {}.</source>
<translation>インストールされました。他のダイアログでは「{}」と表示されます。</translation>
</message>
<message>
<source>It is named by the environment variable {}, which goes before the setting.</source>
<translation>このインタプリタは環境変数{}で指定されており、設定より優先されます。</translation>
</message>
<message>
<source>Its packages are those of another version of the plugin: press Set up to renew them.</source>
<translation>パッケージが、プラグインの別のバージョンのものです。「セットアップ」を押して更新してください。</translation>
</message>
<message>
<source>Keep the embeddings</source>
<translation>埋め込みを保持</translation>
</message>
<message>
<source>Kind field</source>
<translation>種類フィールド</translation>
</message>
<message>
<source>Latitude of the destination</source>
<translation>終点の緯度</translation>
</message>
<message>
<source>Latitude of the origin</source>
<translation>起点の緯度</translation>
</message>
<message>
<source>Latitude, longitude</source>
<translation>緯度、経度</translation>
</message>
<message>
<source>Layer with embeddings</source>
<translation>埋め込みを持つレイヤ</translation>
</message>
<message>
<source>Layer with embeddings and the indicator, in any CRS.</source>
<translation>埋め込みと指標を持つレイヤ。CRSは任意です。</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings.</source>
<translation>「埋め込みを計算」で作成した、埋め込みを持つレイヤ。</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings. The geometry is not used.</source>
<translation>「埋め込みを計算」で作成した、埋め込みを持つレイヤ。ジオメトリは使用されません。</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings. To compare with the selected features, select them and leave the expression and the reference layer empty.</source>
<translation>「埋め込みを計算」で作成した、埋め込みを持つレイヤ。選択した地物と比較するには、地物を選択し、式と参照レイヤは空のままにします。</translation>
</message>
<message>
<source>Layer with embeddings, computed with the same model as those that the predictor was fitted on.</source>
<translation>予測器の学習に使ったものと同じモデルで計算した、埋め込みを持つレイヤ。</translation>
</message>
<message>
<source>Layers or tables with the fields origin and destination (H3 cells), flow (a number; each row is 1 without it) and kind (text, where there are several kinds), such as the flows of Flows to cells. Not needed, but what flows say of places is worth most.</source>
<translation>フィールドorigin、destination（H3セル）、flow（数値。ない場合は各行を1とします）、kind（テキスト。種類が複数ある場合）を持つレイヤまたはテーブル。「フローをセルに集計」のセル間のフローなどです。必須ではありませんが、場所についてフローから得られる情報は最も価値があります。</translation>
</message>
<message>
<source>Layers with fields by H3 cell</source>
<translation>H3セル別のフィールドを持つレイヤ</translation>
</message>
<message>
<source>Layers with fields of the places</source>
<translation>場所のフィールドを持つレイヤ</translation>
</message>
<message>
<source>Layers with the field h3 and numeric fields, as the algorithms of the group Training write them: places are then embedded from these fields, also places that the model was not trained on. Fields are matched by name with those that the model was trained on; other fields are left out, and fields that are missing count as unknown. Averages over the cells around and along flows are made of these layers, so that they should hold the neighbours of the places too. The model must have an encoder of fields, as Train model makes it by default.</source>
<translation>グループ「学習」のアルゴリズムが書き込むような、フィールドh3と数値フィールドを持つレイヤ。これを指定すると、場所の埋め込みはこれらのフィールドから計算されます。モデルの学習に使われなかった場所でも計算できます。フィールドは、モデルの学習に使われたフィールドと名前で対応付けられます。他のフィールドは除外され、不足しているフィールドは不明として扱われます。周囲のセルの平均とフローに沿った平均もこれらのレイヤから求めるため、場所の近隣のセルも含めてください。モデルにはフィールドのエンコーダが必要です（「モデルを学習」では、デフォルトで作成されます）。</translation>
</message>
<message>
<source>Layers with the field h3 and numeric fields, one feature for each cell, all of one H3 resolution and of one region, as the other algorithms of this group make them. Each layer is a modality. It has the name that was given where the layer was made, whatever the layer is called now, else that of the layer; of several with one name all but the first have a number, and the log says so. Cells may be missing from some layers, and NULL is fine. At least 100 cells, and at most 1,000 fields in a layer; more layers that say different things make a better model. Leave out what the model is to predict later.</source>
<translation>フィールドh3と数値フィールドを持ち、1つのセルに1つの地物があるレイヤ。すべて同じH3解像度、同じ地域のもので、このグループの他のアルゴリズムで作成できます。各レイヤが1つのモダリティとなります。その名前は、レイヤの作成時に指定した名前（現在のレイヤの名前にはよりません）、それがなければレイヤの名前です。同じ名前のものが複数ある場合は、最初のもの以外に番号が付き、その旨がログに示されます。一部のレイヤに欠けているセルや、NULLがあってもかまいません。セルは100個以上、フィールドは1つのレイヤにつき1,000個までです。異なる情報を持つレイヤが多いほど、モデルは良くなります。後でモデルに予測させるものは含めないでください。</translation>
</message>
<message>
<source>Layers with the fields origin and destination (H3 cells), and perhaps flow and kind, as Flows to cells writes them: fields are averaged along these flows where the model was trained with flows.</source>
<translation>「フローをセルに集計」が書き込むような、フィールドoriginとdestination（H3セル）、場合によってはflowとkindを持つレイヤ。モデルがフローを使って学習されている場合、フィールドはこれらのフローに沿って平均されます。</translation>
</message>
<message>
<source>Learned from commuting in several countries</source>
<translation>複数の国の通勤から学習</translation>
</message>
<message>
<source>Learning task</source>
<translation>学習タスク</translation>
</message>
<message>
<source>Level (nominal coverage) of the prediction intervals in % (0: no intervals)</source>
<translation>予測区間の水準（名目被覆率、%、0：区間なし）</translation>
</message>
<message>
<source>Level (nominal coverage) of the prediction intervals in per cent, from 50 to 99.9; 0 for no intervals.</source>
<translation>予測区間の水準（名目被覆率、%）。50～99.9を指定します。0の場合、区間は出力されません。</translation>
</message>
<message>
<source>Licence</source>
<translation>ライセンス</translation>
</message>
<message>
<source>Licence of the model</source>
<translation>モデルのライセンス</translation>
</message>
<message>
<source>Licence of the model, which follows from those of the layers, such as ODbL 1.0 for OpenStreetMap.</source>
<translation>モデルのライセンス。レイヤのライセンスに従って決まります（OpenStreetMapではODbL 1.0など）。</translation>
</message>
<message>
<source>Licence of the model.</source>
<translation>モデルのライセンス。</translation>
</message>
<message>
<source>Licence of the weights</source>
<translation>重みのライセンス</translation>
</message>
<message>
<source>Licence of the weights, stored in the model. Default: what the authors of mora, satclip and geoclip state; none for onnx.</source>
<translation>重みのライセンス。モデルに保存されます。デフォルト：mora、satclip、geoclipでは著者が示しているもの、onnxではなし。</translation>
</message>
<message>
<source>LightGCN (of the MobCLIP paper; needs flows)</source>
<translation>LightGCN（MobCLIP論文のモデル、フローが必要）</translation>
</message>
<message>
<source>Lines in EPSG:4326 with the fields origin, destination, kind (estimated), flow (people) and distance_km (between the centroids, along the great circle), the largest first.</source>
<translation>EPSG:4326のライン。フィールドorigin、destination、kind（estimated）、flow（人数）、distance_km（重心間の大圏距離）を持ち、フローの大きい順に並びます。</translation>
</message>
<message>
<source>Lines in EPSG:4326 with the fields rank (1 for the strongest), origin, destination, kind where there are several, flow, share (of all flow between different places, 0 to 1) and distance_km (along the great circle).</source>
<translation>EPSG:4326のライン。フィールドrank（最も大きいものが1）、origin、destination、kind（種類が複数ある場合）、flow、share（2つの異なる場所の間の全フローに占める割合、0～1）、distance_km（大圏距離）を持ちます。</translation>
</message>
<message>
<source>List the models</source>
<translation>モデルの一覧を取得</translation>
</message>
<message>
<source>Locally weighted prediction intervals</source>
<translation>局所的に重み付けした予測区間</translation>
</message>
<message>
<source>Logarithm</source>
<translation>対数</translation>
</message>
<message>
<source>Logit</source>
<translation>ロジット</translation>
</message>
<message>
<source>Longitude of the destination</source>
<translation>終点の経度</translation>
</message>
<message>
<source>Longitude of the origin</source>
<translation>起点の経度</translation>
</message>
<message>
<source>Longitude, latitude</source>
<translation>経度、緯度</translation>
</message>
<message>
<source>Look for Python</source>
<translation>Pythonを検索</translation>
</message>
<message>
<source>Looking for Python …</source>
<translation>Pythonを検索中…</translation>
</message>
<message>
<source>Lower end of its 95 % confidence interval.</source>
<translation>その95%信頼区間の下限。</translation>
</message>
<message>
<source>Made with {} of MobCLIP {} for QGIS.</source>
<translation>MobCLIP for QGIS {1}の「{0}」で作成。</translation>
</message>
<message>
<source>Making an environment with Python {} ({})</source>
<translation>Python {}（{}）で環境を作成中</translation>
</message>
<message>
<source>Map flows</source>
<translation>フローマップを作成</translation>
</message>
<message>
<source>Maps (one is shown at a time)</source>
<translation>地図（一度に1つ表示）</translation>
</message>
<message>
<source>Maximum number of categories</source>
<translation>カテゴリの最大数</translation>
</message>
<message>
<source>Maximum number of cells</source>
<translation>セルの最大数</translation>
</message>
<message>
<source>Maximum number of flows</source>
<translation>フローの最大数</translation>
</message>
<message>
<source>Mean R² of columns predicted from the others</source>
<translation>他の列から予測した列の平均R²</translation>
</message>
<message>
<source>Mean R² of the groups of fields predicted from the others, in cells that training did not see.</source>
<translation>学習に使われなかったセルで、フィールドの各グループを他のグループから予測したときの平均R²。</translation>
</message>
<message>
<source>Mean cosine similarity of int8 to float32</source>
<translation>float32に対するint8の平均コサイン類似度</translation>
</message>
<message>
<source>Mean cosine similarity of int8 to float32: {}.</source>
<translation>float32に対するint8の平均コサイン類似度：{}。</translation>
</message>
<message>
<source>Mean cosine similarity of the embeddings with 8-bit weights to those with full precision; 1 is equal. Empty without 8-bit weights.</source>
<translation>8ビットの重みによる埋め込みと、完全な精度の埋め込みとの平均コサイン類似度。1なら同一です。8ビットの重みを使わない場合は空です。</translation>
</message>
<message>
<source>Mean silhouette</source>
<translation>平均シルエット</translation>
</message>
<message>
<source>Mean silhouette coefficient, from -1 to 1: near 1 the clusters are well separated, near 0 they overlap.</source>
<translation>平均シルエット係数（-1～1）。1に近いほどクラスタはよく分離し、0に近いほど重なり合っています。</translation>
</message>
<message>
<source>Measures by cross-validation how well embeddings predict an indicator, and writes a report to open and share. Features are held out as whole regions, as whole H3 blocks, at the distances of the features to predict (kNNDM), and at random, side by side. The same is done without embeddings, as baselines: means, nearest features, longitude and latitude, spherical harmonics, and other fields of your choice. All scores have 95 % confidence intervals; a difference is called better or worse only where its interval excludes zero.</source>
<translation>埋め込みで指標をどの程度予測できるかを交差検証で測定し、開いて共有できるレポートを書き込みます。検証用の地物は、地域ごと、H3ブロックごと、予測対象の地物と同程度の距離（kNNDM）、無作為の各方法で除外され、結果が並べて示されます。埋め込みを使わないベースライン（平均、最近傍の地物、経度と緯度、球面調和関数、選択した他のフィールド）についても同じ検証を行います。すべてのスコアに95%信頼区間が付きます。優劣があると判定されるのは、差の区間に0が含まれない場合のみです。</translation>
</message>
<message>
<source>Megabytes downloaded</source>
<translation>ダウンロード量（MB）</translation>
</message>
<message>
<source>Megabytes that were downloaded.</source>
<translation>ダウンロードされた量（MB）。</translation>
</message>
<message>
<source>Minimum flow</source>
<translation>フロー量の最小値</translation>
</message>
<message>
<source>Minimum number of points of a category</source>
<translation>カテゴリの最小ポイント数</translation>
</message>
<message>
<source>MobCLIP example: Ohio</source>
<translation>MobCLIPサンプル：オハイオ州</translation>
</message>
<message>
<source>MobCLIP is ready.</source>
<translation>MobCLIPの準備ができました。</translation>
</message>
<message>
<source>MobCLIP location embeddings {}</source>
<translation>MobCLIP位置埋め込み {}</translation>
</message>
<message>
<source>MobCLIP models (*.mobclip)</source>
<translation>MobCLIPモデル (*.mobclip)</translation>
</message>
<message>
<source>MobCLIP models (*.mobclip);;All files (*)</source>
<translation>MobCLIPモデル (*.mobclip);;全ファイル (*)</translation>
</message>
<message>
<source>MobCLIP needs its packages ({} MB).</source>
<translation>MobCLIPにはパッケージが必要です（{} MB）。</translation>
</message>
<message>
<source>MobCLIP needs its packages.</source>
<translation>MobCLIPにはパッケージが必要です。</translation>
</message>
<message>
<source>MobCLIP needs its packages: press Set up.</source>
<translation>MobCLIPにはパッケージが必要です。「セットアップ」を押してください。</translation>
</message>
<message>
<source>MobCLIP or MoRA (China)</source>
<translation>MobCLIPまたはMoRA（中国）</translation>
</message>
<message>
<source>MobCLIP was uninstalled.</source>
<translation>MobCLIPがアンインストールされました。</translation>
</message>
<message>
<source>MobCLIP was updated and needs other versions of its packages.</source>
<translation>MobCLIPが更新されたため、別のバージョンのパッケージが必要です。</translation>
</message>
<message>
<source>MobCLIP was updated and needs other versions of its packages: press Set up.</source>
<translation>MobCLIPが更新されたため、別のバージョンのパッケージが必要です。「セットアップ」を押してください。</translation>
</message>
<message>
<source>Model</source>
<translation>モデル</translation>
</message>
<message>
<source>Model information</source>
<translation>モデル情報</translation>
</message>
<message>
<source>Model of flows</source>
<translation>フローのモデル</translation>
</message>
<message>
<source>Model that knows where people live, such as us-open: features that are cells or other polygons are weighted by the people who live in them, as the model counts them. For means, in place of the weight field.</source>
<translation>人の住む場所がわかるモデル（us-openなど）。セルなどのポリゴンの地物を、モデルが数える、その中に住む人の数で重み付けします。平均の場合に、重みフィールドの代わりに使います。</translation>
</message>
<message>
<source>Model: {} ({}).</source>
<translation>モデル：{}（{}）。</translation>
</message>
<message>
<source>Models</source>
<translation>モデル</translation>
</message>
<message>
<source>Name</source>
<translation>名前</translation>
</message>
<message>
<source>Name field of the features</source>
<translation>地物の名前フィールド</translation>
</message>
<message>
<source>Name field of the places</source>
<translation>場所の名前フィールド</translation>
</message>
<message>
<source>Name field of the polygons</source>
<translation>ポリゴンの名前フィールド</translation>
</message>
<message>
<source>Name field of the zones</source>
<translation>ゾーンの名前フィールド</translation>
</message>
<message>
<source>Name of an installed model, such as us-open for its newest version or us-open-1.1 for that version, or path of a model (a .mobclip file or a folder).</source>
<translation>インストール済みモデルの名前（us-openは最新バージョン、us-open-1.1はそのバージョン）、またはモデルのパス（.mobclipファイルまたはフォルダ）。</translation>
</message>
<message>
<source>Name of the field for the predictions. Existing fields of this name are replaced, as are lower, upper, probability, likely, dissimilarity and inside_aoa.</source>
<translation>予測のフィールドの名前。この名前の既存のフィールドは置き換えられます。lower、upper、probability、likely、dissimilarity、inside_aoaも同様です。</translation>
</message>
<message>
<source>Name of the field with the number of people in each cell. With it, inhabited cells are learned from more often and those without people not at all. Without it all cells count alike.</source>
<translation>各セルの人数を持つフィールドの名前。指定すると、人の住むセルがより頻繁に学習に使われ、人のいないセルはまったく使われません。指定しない場合、すべてのセルが同等に扱われます。</translation>
</message>
<message>
<source>Name of the indicator.</source>
<translation>指標の名前。</translation>
</message>
<message>
<source>Name of the modality</source>
<translation>モダリティの名前</translation>
</message>
<message>
<source>Name of the modality, such as noise, used in the name of the layer.</source>
<translation>noiseなどのモダリティの名前。レイヤの名前に使われます。</translation>
</message>
<message>
<source>Name of the modality, used in the name of the layer.</source>
<translation>モダリティの名前。レイヤの名前に使われます。</translation>
</message>
<message>
<source>Name of the modality, used in the names of the fields and of the layer.</source>
<translation>モダリティの名前。フィールドとレイヤの名前に使われます。</translation>
</message>
<message>
<source>Name of the modality, with which the names of its fields begin.</source>
<translation>モダリティの名前。そのフィールドの名前はこれで始まります。</translation>
</message>
<message>
<source>Name of the model, stored in it. Default: the name of the encoder.</source>
<translation>モデルの名前。モデルに保存されます。デフォルト：エンコーダの名前。</translation>
</message>
<message>
<source>Name of the new field</source>
<translation>新しいフィールドの名前</translation>
</message>
<message>
<source>Nearest neighbours (k-NN)</source>
<translation>k近傍法（k-NN）</translation>
</message>
<message>
<source>Neural network (MLP)</source>
<translation>ニューラルネットワーク（MLP）</translation>
</message>
<message>
<source>No Python {} to {} was found to set up MobCLIP with.</source>
<translation>MobCLIPのセットアップに使えるPython {}～{}が見つかりませんでした。</translation>
</message>
<message>
<source>No installed model is valid there; Import encoder adds models.</source>
<translation>その場所で有効なインストール済みモデルはありません。「エンコーダをインポート」でモデルを追加できます。</translation>
</message>
<message>
<source>No installed model is valid where the layer {0} ({1}) lies; Import encoder adds models.</source>
<translation>レイヤ「{0}」（{1}）の場所で有効なインストール済みモデルはありません。「エンコーダをインポート」でモデルを追加できます。</translation>
</message>
<message>
<source>No predictor found: run Fit predictor first</source>
<translation>予測器が見つかりません：先に「予測器を学習」を実行</translation>
</message>
<message>
<source>No reference place was found: check the expression or the reference layer.</source>
<translation>参照場所が見つかりませんでした。式または参照レイヤを確認してください。</translation>
</message>
<message>
<source>None</source>
<translation>なし</translation>
</message>
<message>
<source>Not ready.</source>
<translation>準備ができていません。</translation>
</message>
<message>
<source>Not ready. There is no model: install the plugin again.</source>
<translation>準備ができていません。モデルがありません。プラグインを再インストールしてください。</translation>
</message>
<message>
<source>Not set up</source>
<translation>未セットアップ</translation>
</message>
<message>
<source>Nothing was installed.</source>
<translation>何もインストールされませんでした。</translation>
</message>
<message>
<source>Number of cells</source>
<translation>セル数</translation>
</message>
<message>
<source>Number of cells created.</source>
<translation>作成されたセルの数。</translation>
</message>
<message>
<source>Number of cells of the model.</source>
<translation>モデルのセルの数。</translation>
</message>
<message>
<source>Number of cells that have a value in none of the new fields.</source>
<translation>どの列にも値がないセルの数。</translation>
</message>
<message>
<source>Number of cells.</source>
<translation>セルの数。</translation>
</message>
<message>
<source>Number of clusters</source>
<translation>クラスタ数</translation>
</message>
<message>
<source>Number of clusters (0: chosen by silhouette)</source>
<translation>クラスタ数（0：シルエットにより選択）</translation>
</message>
<message>
<source>Number of clusters, at least 2. With 0, the number between 3 and 12 that has the largest mean silhouette.</source>
<translation>クラスタ数（2以上）。0の場合、3～12のうち平均シルエットが最大となる数を使います。</translation>
</message>
<message>
<source>Number of clusters.</source>
<translation>クラスタの数。</translation>
</message>
<message>
<source>Number of clusters. 0: chosen by the silhouette.</source>
<translation>クラスタの数。0の場合は自動的に選択されます。</translation>
</message>
<message>
<source>Number of examples per place</source>
<translation>場所ごとの事例数</translation>
</message>
<message>
<source>Number of features</source>
<translation>地物数</translation>
</message>
<message>
<source>Number of features used: those with an embedding, the indicator and a geometry.</source>
<translation>使用した地物の数。埋め込み、指標、ジオメトリがすべてある地物です。</translation>
</message>
<message>
<source>Number of features used: those with the indicator and a geometry, inside the valid domain of all models.</source>
<translation>使用した地物の数。指標とジオメトリがあり、すべてのモデルの有効範囲内にある地物です。</translation>
</message>
<message>
<source>Number of features without a prediction.</source>
<translation>予測のない地物の数。</translation>
</message>
<message>
<source>Number of features without an embedding.</source>
<translation>埋め込みのない地物の数。</translation>
</message>
<message>
<source>Number of features.</source>
<translation>地物の数。</translation>
</message>
<message>
<source>Number of flows</source>
<translation>フロー数</translation>
</message>
<message>
<source>Number of flows between cells</source>
<translation>セル間のフロー数</translation>
</message>
<message>
<source>Number of flows between the cells, 0 where they are not written.</source>
<translation>セル間のフローの数。書き込まない場合は0です。</translation>
</message>
<message>
<source>Number of flows drawn.</source>
<translation>描画されたフローの数。</translation>
</message>
<message>
<source>Number of flows to draw: the strongest.</source>
<translation>描画するフローの数。大きいものから順に選ばれます。</translation>
</message>
<message>
<source>Number of flows, those within zones included.</source>
<translation>ゾーン内のものを含む、フローの数。</translation>
</message>
<message>
<source>Number of functions of position that the predictor uses; 0 for none.</source>
<translation>予測器が使う位置の関数の数。使わない場合は0。</translation>
</message>
<message>
<source>Number of most similar features to write (0: all)</source>
<translation>書き込む地物の数（似ている順、0：すべて）</translation>
</message>
<message>
<source>Number of polygons</source>
<translation>ポリゴン数</translation>
</message>
<message>
<source>Number of polygons that contain no feature with a value.</source>
<translation>値のある地物を含まないポリゴンの数。</translation>
</message>
<message>
<source>Number of polygons.</source>
<translation>ポリゴンの数。</translation>
</message>
<message>
<source>Number of predictions outside the area of applicability.</source>
<translation>適用可能領域外の予測の数。</translation>
</message>
<message>
<source>Number of reference features.</source>
<translation>参照地物の数。</translation>
</message>
<message>
<source>Number of reference places</source>
<translation>参照場所の数</translation>
</message>
<message>
<source>Number of training features to show for each feature.</source>
<translation>各地物について示す学習用地物の数。</translation>
</message>
<message>
<source>Number of training features.</source>
<translation>学習用地物の数。</translation>
</message>
<message>
<source>Number of training steps. 0: as many as suit the region. Training stops earlier where it no longer helps.</source>
<translation>学習ステップの数。0：地域に適した数。学習は、効果がなくなればそれより早く終了します。</translation>
</message>
<message>
<source>Numeric field of the cells with their population. With it the numbers that leave and arrive are per resident, and flows between zones are divided over the cells by people in place of area: then empty land has none.</source>
<translation>人口を持つセルの数値フィールド。指定すると、流出量と流入量は住民1人あたりの値になり、ゾーン間のフローは面積ではなく人口に応じてセルに配分されます。この場合、人の住まない土地にはフローが配分されません。</translation>
</message>
<message>
<source>Numeric field of the cells with their population. With it there are also numbers per 1,000 residents.</source>
<translation>人口を持つセルの数値フィールド。指定すると、住民1,000人あたりの数も求められます。</translation>
</message>
<message>
<source>Numeric field of the flows with the number of people. Without it each row counts 1.</source>
<translation>人数を持つ、フローの数値フィールド。指定しない場合は、各行を1と数えます。</translation>
</message>
<message>
<source>Numeric field of the polygons with the number of people in each. In the cells it becomes a field, the weight of means, and the weight of cells in training.</source>
<translation>各ポリゴンの人数を持つ、ポリゴンの数値フィールド。セルでは、学習に使うフィールド、平均の重み、学習でのセルの重みになります。</translation>
</message>
<message>
<source>Numeric field of the population layer with its people.</source>
<translation>人口を持つ、人口レイヤの数値フィールド。</translation>
</message>
<message>
<source>Numeric field of the population layer with the number of people.</source>
<translation>人数を持つ、人口レイヤの数値フィールド。</translation>
</message>
<message>
<source>Numeric field of these polygons with the known total or mean. Polygons where it is NULL change nothing.</source>
<translation>これらのポリゴンの既知の合計または平均を持つ数値フィールド。NULLのポリゴンでは何も変わりません。</translation>
</message>
<message>
<source>Numeric field that weights each feature in a mean, such as its population, assumed to be spread evenly over its area. Without it: its area, or 1 for points. Not for sums.</source>
<translation>平均で各地物の重みとする数値フィールド（人口など）。値は地物の面積全体に均等に分布すると仮定します。指定しない場合は面積、ポイントでは1を使います。合計には使われません。</translation>
</message>
<message>
<source>Numeric field that weights each feature in the mean of a polygon, such as its population. Without it: its area.</source>
<translation>ポリゴンの平均で各地物の重みとする数値フィールド（人口など）。指定しない場合は面積を使います。</translation>
</message>
<message>
<source>Numeric field that weights each polygon in a mean, such as its population. Without it: its population in the raster or layer, else its area.</source>
<translation>平均で各ポリゴンの重みとする数値フィールド（人口など）。指定しない場合は人口ラスタまたは人口レイヤによる人口を、それもなければ面積を使います。</translation>
</message>
<message>
<source>Numeric field with sample weights, such as the population of each feature.</source>
<translation>サンプルの重みの数値フィールド（各地物の人口など）。</translation>
</message>
<message>
<source>Numeric fields in place of categories: each is one category, and its values are added up in each cell. A cell without a feature is NULL.</source>
<translation>カテゴリの代わりに使う数値フィールド。1つのフィールドが1つのカテゴリとなり、その値がセルごとに合計されます。地物のないセルはNULLです。</translation>
</message>
<message>
<source>Numeric fields of the polygons with means, medians or shares, such as a median age. Leave out what the model is to predict later.</source>
<translation>年齢の中央値など、平均、中央値または割合を持つ、ポリゴンの数値フィールド。後でモデルに予測させるものは含めないでください。</translation>
</message>
<message>
<source>Numeric fields to aggregate. Default: emb_000, emb_001 and so on.</source>
<translation>集計する数値フィールド。デフォルト：emb_000、emb_001など。</translation>
</message>
<message>
<source>Numeric fields to average. Default: all but fid, ogc_fid and h3.</source>
<translation>平均する数値フィールド。デフォルト：fid、ogc_fid、h3を除くすべて。</translation>
</message>
<message>
<source>Numeric fields to compare the embeddings with, such as the census variables that you would use without them.</source>
<translation>埋め込みと比較する数値フィールド。埋め込みがなければ使うはずの国勢調査の変数などです。</translation>
</message>
<message>
<source>Numeric fields to predict from, the same as in Fit predictor. Default: emb_000, emb_001 and so on.</source>
<translation>予測に使う数値フィールド（「予測器を学習」と同じもの）。デフォルト：emb_000、emb_001など。</translation>
</message>
<message>
<source>Numeric fields with counts, such as people, households or jobs. Each becomes two fields: the count in the cell, and the logarithm of 1 + number per km².</source>
<translation>人口、世帯数、雇用数など、カウントの数値フィールド。それぞれから、セル内のカウントと、「1 + 1km²あたりの数」の対数の、2つのフィールドが作成されます。</translation>
</message>
<message>
<source>Numeric fields with means, medians, shares or rates, such as income or a percentage. They keep their names and units.</source>
<translation>所得や百分率など、平均、中央値、割合または比率の数値フィールド。名前と単位はそのまま保持されます。</translation>
</message>
<message>
<source>Numeric fields, the same as in Fit predictor. Default: emb_000, emb_001 and so on.</source>
<translation>数値フィールド（「予測器を学習」と同じもの）。デフォルト：emb_000、emb_001など。</translation>
</message>
<message>
<source>ONNX graph</source>
<translation>ONNXグラフ</translation>
</message>
<message>
<source>ONNX graph with one input of n x bands x size x size pixels, in the units of the raster, and one output of n x columns. Cells whose window has nodata pixels get NULL.</source>
<translation>ラスタの単位のn x bands x size x sizeピクセルの入力1つと、n x columnsの出力1つを持つONNXグラフ。ウィンドウにnodataのピクセルがあるセルはNULLになります。</translation>
</message>
<message>
<source>ONNX graphs (*.onnx);;All files (*)</source>
<translation>ONNXグラフ (*.onnx);;全ファイル (*)</translation>
</message>
<message>
<source>On Linux with CUDA for NVIDIA graphics cards, elsewhere for the processor alone.</source>
<translation>LinuxではNVIDIAのグラフィックカードに対応したCUDA版、それ以外ではプロセッサ専用版です。</translation>
</message>
<message>
<source>Only models of your own can be removed, not those that come with MobCLIP.</source>
<translation>削除できるのは自分で追加したモデルのみです。MobCLIPに付属するモデルは削除できません。</translation>
</message>
<message>
<source>Only the largest flows of each origin are kept, as few as sum to this share of all that leaves it, above 0 and at most 1.</source>
<translation>各起点から出るフローを大きいものから順に、合計がその起点から出る全フローのこの割合に達するまで残します。0より大きく1以下の値です。</translation>
</message>
<message>
<source>Open log</source>
<translation>ログを開く</translation>
</message>
<message>
<source>OpenStreetMap (*.osm.pbf *.pbf *.osm);;All files (*)</source>
<translation>OpenStreetMap (*.osm.pbf *.pbf *.osm);;全ファイル (*)</translation>
</message>
<message>
<source>Optional table (CSV) with all scores.</source>
<translation>すべてのスコアのテーブル（CSV）。省略できます。</translation>
</message>
<message>
<source>Optional: the report as a page (HTML).</source>
<translation>ページ（HTML）形式のレポート。省略できます。</translation>
</message>
<message>
<source>Options …</source>
<translation>オプション…</translation>
</message>
<message>
<source>Or an OpenStreetMap file</source>
<translation>またはOpenStreetMapファイル</translation>
</message>
<message>
<source>Or fields with counts</source>
<translation>またはカウントのフィールド</translation>
</message>
<message>
<source>Origin field</source>
<translation>起点フィールド</translation>
</message>
<message>
<source>Other fields to cells</source>
<translation>その他のフィールドをセルに集計</translation>
</message>
<message>
<source>Other settings</source>
<translation>その他の設定</translation>
</message>
<message>
<source>Other settings of the training, one on each line, such as dimension=64; the page on training lists them.</source>
<translation>学習のその他の設定。dimension=64のように1行に1つずつ指定します。設定の一覧は、学習についてのページにあります。</translation>
</message>
<message>
<source>Outdated</source>
<translation>更新が必要</translation>
</message>
<message>
<source>Overlaps the area</source>
<translation>領域と重なる</translation>
</message>
<message>
<source>Packages beside those for embeddings, clusters, similar places and predictions. boosting: boosted trees, and the baselines of Evaluate embeddings and Compare encoders. reports: pages of evaluations and models. import: Import encoder. files: tables of scores. rasters: Raster to cells and population rasters. train: training models of your own, on Linux with CUDA (3 GB). What is installed already stays.</source>
<translation>埋め込み、クラスタ、類似した場所、予測のためのパッケージに加えてインストールするもの。boosting：勾配ブースティング木と、「埋め込みを評価」および「エンコーダを比較」のベースライン。reports：評価とモデルのページ。import：「エンコーダをインポート」。files：スコアのテーブル。rasters：「ラスタをセルに集計」と人口ラスタ。train：独自モデルの学習（LinuxではCUDA版、3 GB）。インストール済みのものはそのまま残ります。</translation>
</message>
<message>
<source>Page</source>
<translation>ページ</translation>
</message>
<message>
<source>Path of the Python interpreter that now runs the backend.</source>
<translation>現在バックエンドを実行しているPythonインタプリタのパス。</translation>
</message>
<message>
<source>Pixels</source>
<translation>使用するピクセル</translation>
</message>
<message>
<source>Places</source>
<translation>場所</translation>
</message>
<message>
<source>Places are the H3 cells in the field '{}'.</source>
<translation>フィールド「{}」のH3セルを場所とします。</translation>
</message>
<message>
<source>Places like downtown Columbus</source>
<translation>コロンバス都心部に似た場所</translation>
</message>
<message>
<source>Points of interest</source>
<translation>POI</translation>
</message>
<message>
<source>Points of interest by cell</source>
<translation>セル別のPOI</translation>
</message>
<message>
<source>Points of interest to cells</source>
<translation>POIをセルに集計</translation>
</message>
<message>
<source>Points of interest, such as shops and schools.</source>
<translation>店舗や学校などのPOI。</translation>
</message>
<message>
<source>Points or H3 cells with numbers of people, finer than the polygons. With them the people and flows of a polygon go to where people live, without them they are spread evenly.</source>
<translation>ポリゴンより細かい、人数を持つポイントまたはH3セル。指定すると、ポリゴンの人口とフローは人の住む場所に応じて配分されます。指定しない場合は、均等に配分されます。</translation>
</message>
<message>
<source>Points or polygons in any CRS, or any layer or table with a field h3 whose H3 cells have the resolution of the cells or a finer one. Or a table with a code in each row, whose polygons are chosen below.</source>
<translation>ポイント、ポリゴン、またはフィールドh3（セルと同じか、より細かい解像度）を持つポリゴンもしくはテーブル。CRSは任意です。各行にコードを持つテーブルも使えます。その場合、コードに対応するポリゴンを下で選択します。</translation>
</message>
<message>
<source>Points or polygons in any CRS. Features of the input that they intersect are reference features, in addition to those that match the expression.</source>
<translation>ポイントまたはポリゴン。CRSは任意です。これらと交差する入力の地物は、式に一致する地物に加えて参照地物になります。</translation>
</message>
<message>
<source>Points, cells or polygons</source>
<translation>ポイント、セルまたはポリゴン</translation>
</message>
<message>
<source>Points, or polygons whose centroids count, in any CRS. Points outside the cells are left out. For counts also polygons or a table with a field h3, of the resolution of the cells or a finer one.</source>
<translation>ポイント、またはポリゴン（重心を使います）。CRSは任意です。セルの外にあるポイントは除外されます。カウントの場合は、フィールドh3（セルと同じか、より細かい解像度）を持つポリゴンまたはテーブルも使えます。</translation>
</message>
<message>
<source>Polygon layer to cover, in any CRS, used instead of the extent. Tick Selected features only to cover just those.</source>
<translation>覆うポリゴンレイヤ。CRSは任意で、領域の代わりに使われます。選択した地物だけを覆うには、「選択した地物のみ」にチェックを入れます。</translation>
</message>
<message>
<source>Polygons</source>
<translation>ポリゴン</translation>
</message>
<message>
<source>Polygons of the codes</source>
<translation>コードに対応するポリゴン</translation>
</message>
<message>
<source>Polygons or points that the origins and destinations name; lines join their centroids. Leave it empty if the flows join H3 cells or have coordinates.</source>
<translation>起点と終点に名前が使われているポリゴンまたはポイント。ラインはその重心を結びます。フローがH3セルを結ぶ場合や座標を持つ場合は、空のままにします。</translation>
</message>
<message>
<source>Polygons that the origins and destinations name. Leave it empty if the flows join H3 cells or have coordinates.</source>
<translation>起点と終点に名前が使われているポリゴン。フローがH3セルを結ぶ場合や座標を持つ場合は、空のままにします。</translation>
</message>
<message>
<source>Polygons to aggregate to, in any CRS, of another layer than the cells or points. Their fields are kept; fields of the same name are replaced.</source>
<translation>集計先のポリゴン。CRSは任意です。セルまたはポイントとは別のレイヤにしてください。フィールドは保持され、同じ名前のフィールドは置き換えられます。</translation>
</message>
<message>
<source>Polygons whose values to explain</source>
<translation>値を説明するポリゴン</translation>
</message>
<message>
<source>Polygons with known totals or means, in any CRS. The predictions inside each are scaled to agree with its value (dasymetric mapping).</source>
<translation>合計または平均が既知のポリゴン。CRSは任意です。各ポリゴン内の予測は、その値と一致するように調整されます（ダシメトリックマッピング）。</translation>
</message>
<message>
<source>Polygons with statistics</source>
<translation>統計値を持つポリゴン</translation>
</message>
<message>
<source>Polygons with statistics, in any CRS. Those far from the cells are left out. Or a table with a code in each row, such as a CSV file of a statistical office, whose polygons are chosen below.</source>
<translation>統計値を持つポリゴン。CRSは任意です。セルから遠く離れたものは除外されます。統計機関のCSVファイルのような、各行にコードを持つテーブルも使えます。その場合、コードに対応するポリゴンを下で選択します。</translation>
</message>
<message>
<source>Polygons with the population of each, such as municipalities or census tracts. The cells cover them.</source>
<translation>市区町村や国勢調査区など、それぞれの人口を持つポリゴン。セルはこれらを覆うように作成されます。</translation>
</message>
<message>
<source>Polygons without a feature</source>
<translation>地物を含まないポリゴン数</translation>
</message>
<message>
<source>Polygons, such as counties, whose values to explain, in any CRS. Only for numbers and counts.</source>
<translation>値を説明する郡などのポリゴン。CRSは任意です。数値とカウントの場合にのみ使用できます。</translation>
</message>
<message>
<source>Population</source>
<translation>人口</translation>
</message>
<message>
<source>Population field of the polygons</source>
<translation>ポリゴンの人口フィールド</translation>
</message>
<message>
<source>Population layer</source>
<translation>人口レイヤ</translation>
</message>
<message>
<source>Population raster</source>
<translation>人口ラスタ</translation>
</message>
<message>
<source>Position beside the embeddings</source>
<translation>埋め込みに位置を追加</translation>
</message>
<message>
<source>Position is left out, as it does not clearly help: in cross-validation it changes R² by {:+.3f} ({:+.3f} to {:+.3f}).</source>
<translation>位置は、効果が明確でないため使われません。交差検証でのR²の変化は{:+.3f}（{:+.3f}～{:+.3f}）です。</translation>
</message>
<message>
<source>Position is used beside the embeddings: in cross-validation it changes R² by {:+.3f} ({:+.3f} to {:+.3f}).</source>
<translation>埋め込みに加えて位置が使われます。交差検証でのR²の変化は{:+.3f}（{:+.3f}～{:+.3f}）です。</translation>
</message>
<message>
<source>Predict</source>
<translation>指標を予測</translation>
</message>
<message>
<source>Predicted wages (US dollars per person)</source>
<translation>予測賃金（1人あたり、米ドル）</translation>
</message>
<message>
<source>Predicted {}</source>
<translation>{}の予測</translation>
</message>
<message>
<source>Prediction</source>
<translation>予測</translation>
</message>
<message>
<source>Predictions</source>
<translation>予測</translation>
</message>
<message>
<source>Predictions of {}.</source>
<translation>{}を予測しました。</translation>
</message>
<message>
<source>Predictor</source>
<translation>予測器</translation>
</message>
<message>
<source>Predictors (*.predictor)</source>
<translation>予測器 (*.predictor)</translation>
</message>
<message>
<source>Predictors (*.predictor);;All files (*)</source>
<translation>予測器 (*.predictor);;全ファイル (*)</translation>
</message>
<message>
<source>Predicts an indicator for every feature with an embedding, using a predictor from Fit predictor. Next to each prediction come its prediction interval (lower, upper; for classes probability, and in likely the prediction set, its classes separated by commas, in quotes where they have one themselves), its dissimilarity to the training features, and whether it is inside the area of applicability (inside_aoa, 1 or 0). The layer is styled in quantile classes, and hatched outside the area of applicability. Embeddings of another model or version are rejected. Predictions for cells can be scaled to known control totals or means of polygons.</source>
<translation>「予測器を学習」で作成した予測器を使い、埋め込みのあるすべての地物について指標を予測します。各予測には、予測区間（lower、upper）、学習用地物との非類似度（dissimilarity）、適用可能領域内にあるかどうか（inside_aoa、1または0）が付きます。クラスの場合は、予測区間の代わりにprobabilityと、likelyに予測集合（カンマ区切りのクラス。カンマを含むクラスは引用符で囲まれます）が付きます。レイヤは等量分類で表示され、適用可能領域の外にはハッチングが付きます。別のモデルやバージョンの埋め込みは拒否されます。セルの予測は、ポリゴンの既知の合計または平均に合わせて調整できます。</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP with these ticked: {groups}. Or run: {command}.</source>
<translation>設定 &gt; オプション &gt; MobCLIPで次の項目にチェックを入れて「セットアップ」を押してください：{groups}。または、次を実行してください：{command}。</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP, or run: {command}.</source>
<translation>設定 &gt; オプション &gt; MobCLIPで「セットアップ」を押すか、次を実行してください：{command}。</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP, or run: {}. An interpreter of your own can be set on the same page, or in the environment variable {}.</source>
<translation>設定 &gt; オプション &gt; MobCLIPで「セットアップ」を押すか、次を実行してください：{}。独自のインタプリタは、同じページ、または環境変数{}で設定できます。</translation>
</message>
<message>
<source>Probe</source>
<translation>プローブ</translation>
</message>
<message>
<source>Probe to fit on the embeddings. ridge: ridge, logistic or Poisson regression; fast and hard to beat. lightgbm: boosted trees. lightgbm-paper: the same with the settings of the MobCLIP paper. knn: the mean of the five most similar training features. mlp: a small neural network.</source>
<translation>埋め込みを使って学習するプローブ。ridge：リッジ回帰、ロジスティック回帰またはポアソン回帰。高速で、これを上回るのは容易ではありません。lightgbm：勾配ブースティング木。lightgbm-paper：同じくMobCLIP論文の設定。knn：最も似ている5つの学習用地物の平均。mlp：小さなニューラルネットワーク。</translation>
</message>
<message>
<source>Probes</source>
<translation>プローブ</translation>
</message>
<message>
<source>Probes to fit on the embeddings. ridge: ridge, logistic or Poisson regression; fast, with the penalty chosen inside the training folds. lightgbm: boosted trees. lightgbm-paper: the same with the settings of the MobCLIP paper. knn: the mean of the five most similar training features. mlp: a small neural network.</source>
<translation>埋め込みを使って学習するプローブ。ridge：リッジ回帰、ロジスティック回帰またはポアソン回帰。高速で、正則化係数は学習用の分割の中で選択されます。lightgbm：勾配ブースティング木。lightgbm-paper：同じくMobCLIP論文の設定。knn：最も似ている5つの学習用地物の平均。mlp：小さなニューラルネットワーク。</translation>
</message>
<message>
<source>Python interpreter</source>
<translation>Pythonインタプリタ</translation>
</message>
<message>
<source>Python interpreter of the backend</source>
<translation>バックエンドのPythonインタプリタ</translation>
</message>
<message>
<source>Python to make the environment with</source>
<translation>環境の作成に使うPython</translation>
</message>
<message>
<source>Python {} of the project python-build-standalone is downloaded from GitHub with the program uv from the Python Package Index (about {} MB), into {}. It is used by MobCLIP only.</source>
<translation>プロジェクトpython-build-standaloneのPython {0}を、Python Package Indexのプログラムuvを使ってGitHubから{2}にダウンロードします（約{1} MB）。MobCLIPだけが使用します。</translation>
</message>
<message>
<source>QGIS expression that is true for the reference features of the input, for example "name" = 'Athens'.</source>
<translation>入力のうち参照地物とする地物で真となるQGISの式（例："name" = 'Athens'）。</translation>
</message>
<message>
<source>QGIS was busy</source>
<translation>QGISがビジー状態でした</translation>
</message>
<message>
<source>Quantise the weights to 8 bits: a quarter of the size, and two to four times the speed. The cosine similarity to the full-precision embeddings is measured and stored in the model.</source>
<translation>重みを8ビットに量子化します。サイズは4分の1、速度は2～4倍になります。完全な精度の埋め込みとのコサイン類似度が測定され、モデルに保存されます。</translation>
</message>
<message>
<source>RMSE (spatial block CV)</source>
<translation>RMSE（空間ブロック交差検証）</translation>
</message>
<message>
<source>Radians</source>
<translation>ラジアン</translation>
</message>
<message>
<source>Radiation model</source>
<translation>放射モデル</translation>
</message>
<message>
<source>Radius of the window in pixels</source>
<translation>ウィンドウの半径（ピクセル）</translation>
</message>
<message>
<source>Random cross-validation: {} {:.2f}.</source>
<translation>ランダム交差検証：{} {:.2f}。</translation>
</message>
<message>
<source>Random cross-validation: {} {:.2f}. This is too optimistic, because neighbouring places are alike.</source>
<translation>ランダム交差検証：{} {:.2f}。近隣の場所は似ているため、この値は楽観的すぎます。</translation>
</message>
<message>
<source>Random seed</source>
<translation>乱数のシード</translation>
</message>
<message>
<source>Ranks models by how well their embeddings predict an indicator, cross-validated on the same held-out features with paired 95 % confidence intervals, and writes a report to open and share. A difference is called better or worse only where its interval excludes zero.</source>
<translation>埋め込みで指標をどの程度予測できるかによってモデルを順位付けし、開いて共有できるレポートを書き込みます。同じ検証用の地物で交差検証を行い、対応のある95%信頼区間を求めます。優劣があると判定されるのは、差の区間に0が含まれない場合のみです。</translation>
</message>
<message>
<source>Raster</source>
<translation>ラスタ</translation>
</message>
<message>
<source>Raster by cell</source>
<translation>セル別のラスタ</translation>
</message>
<message>
<source>Raster file in any CRS. Layers of web services must be saved as a file first. The CRS is the one of the layer in QGIS; a raster without one needs it assigned first.</source>
<translation>ラスタファイル。CRSは任意です。Webサービスのレイヤは、先にファイルとして保存する必要があります。CRSはQGISのレイヤのものが使われます。CRSのないラスタには、先に設定する必要があります。</translation>
</message>
<message>
<source>Raster of people per pixel, such as a gridded census, with pixels no larger than the cells. A polygon without people in it is divided by area.</source>
<translation>グリッド化された国勢調査など、ピクセルごとの人数のラスタ。ピクセルはセル以下の大きさにしてください。人のいないポリゴンは面積で配分されます。</translation>
</message>
<message>
<source>Raster to cells</source>
<translation>ラスタをセルに集計</translation>
</message>
<message>
<source>Rasters</source>
<translation>ラスタ</translation>
</message>
<message>
<source>Raw columns to compare with</source>
<translation>比較する元の列</translation>
</message>
<message>
<source>Reading the valid domain …</source>
<translation>有効範囲を読み込み中…</translation>
</message>
<message>
<source>Ready</source>
<translation>準備完了</translation>
</message>
<message>
<source>Ready.</source>
<translation>準備完了。</translation>
</message>
<message>
<source>Reduce embeddings to colours</source>
<translation>埋め込みを色に縮約</translation>
</message>
<message>
<source>Reduces embeddings to their first three principal components and mixes these into one colour, so that similar places have similar colours on the map. The fields pc_1 to pc_3 hold the components and color their mixture as #rrggbb; they are NULL where there is no embedding.</source>
<translation>埋め込みを最初の3つの主成分に縮約し、それらを1つの色に合成して、地図上で似た場所が似た色になるようにします。フィールドpc_1～pc_3には主成分、colorには合成した色（#rrggbb）が入ります。埋め込みがない場合はNULLです。</translation>
</message>
<message>
<source>Reference expression</source>
<translation>参照地物の式</translation>
</message>
<message>
<source>Reference layer</source>
<translation>参照レイヤ</translation>
</message>
<message>
<source>Region field for cross-validation</source>
<translation>交差検証の地域フィールド</translation>
</message>
<message>
<source>Regression (numbers)</source>
<translation>回帰（数値）</translation>
</message>
<message>
<source>Remove MobCLIP's files</source>
<translation>MobCLIPのファイルを削除</translation>
</message>
<message>
<source>Remove model</source>
<translation>モデルを削除</translation>
</message>
<message>
<source>Remove packages …</source>
<translation>パッケージを削除…</translation>
</message>
<message>
<source>Remove the model {}? The file {} is deleted.</source>
<translation>モデル「{}」を削除しますか？　ファイル{}が削除されます。</translation>
</message>
<message>
<source>Remove the packages that Set up has installed ({} MB in {})?</source>
<translation>「セットアップ」でインストールしたパッケージを削除しますか（{1}の{0} MB）？</translation>
</message>
<message>
<source>Remove …</source>
<translation>削除…</translation>
</message>
<message>
<source>Removed.</source>
<translation>削除しました。</translation>
</message>
<message>
<source>Removes what Set up has installed, and models of your own if you like.</source>
<translation>「セットアップ」でインストールしたものと、必要に応じて自分で追加したモデルを削除します。</translation>
</message>
<message>
<source>Report</source>
<translation>レポート</translation>
</message>
<message>
<source>Report as text</source>
<translation>テキスト形式のレポート</translation>
</message>
<message>
<source>Reports</source>
<translation>レポート</translation>
</message>
<message>
<source>Reports which Python interpreter runs the backend and how it was chosen, which packages it has or lacks, and which models are installed, and says what to do about any problem. It completes even where the backend is missing.</source>
<translation>どのPythonインタプリタがバックエンドを実行し、それがどのように選択されたか、どのパッケージがあるか、または不足しているか、どのモデルがインストールされているかを報告し、問題があれば対処方法を示します。バックエンドがない場合でも最後まで実行されます。</translation>
</message>
<message>
<source>Ridge penalty</source>
<translation>リッジ回帰の正則化係数</translation>
</message>
<message>
<source>Ridge penalty, chosen by cross-validation. Empty for other probes.</source>
<translation>リッジ回帰の正則化係数。交差検証により選択されます。他のプローブでは空です。</translation>
</message>
<message>
<source>Ridge regression</source>
<translation>リッジ回帰</translation>
</message>
<message>
<source>Root mean square error in spatial block cross-validation, in the unit of the indicator. Empty for classes.</source>
<translation>空間ブロック交差検証での二乗平均平方根誤差（指標の単位）。クラスの場合は空です。</translation>
</message>
<message>
<source>Runs all steps from the layers of a region to a map of types of places: cells, their fields from demographics, points of interest, a raster and flows, a model trained on them, embeddings and clusters. It is a model of QGIS: open layers_to_clusters.model3 in the folder resources/models of the plugin in the model designer to add, change or leave out steps.</source>
<translation>対象地域のレイヤから場所の類型の地図まで、すべての手順を実行します。セル、人口統計、POI、ラスタ、モビリティのフィールド、それらで学習したモデル、埋め込み、クラスタを順に作成します。これはQGISのモデルです。プラグインのフォルダresources/modelsにあるlayers_to_clusters.model3をモデルデザイナーで開くと、手順を追加、変更、省略できます。</translation>
</message>
<message>
<source>R² (kNNDM CV)</source>
<translation>R²（kNNDM交差検証）</translation>
</message>
<message>
<source>R² (random CV)</source>
<translation>R²（ランダム交差検証）</translation>
</message>
<message>
<source>R² (region CV)</source>
<translation>R²（地域別交差検証）</translation>
</message>
<message>
<source>R² (spatial block CV)</source>
<translation>R²（空間ブロック交差検証）</translation>
</message>
<message>
<source>R² in cross-validation by region: the share of the variance explained in held-out regions; 1 is perfect, 0 no better than the mean. For classes: log-loss skill (McFadden's R²). Only with a region field.</source>
<translation>地域別交差検証でのR²。検証用の地域で説明された分散の割合です。1は完全、0は平均と同程度です。クラスの場合は対数損失スキル（McFaddenのR²）。地域フィールドを指定した場合のみ。</translation>
</message>
<message>
<source>R² in spatial block cross-validation: the share of the variance explained in held-out blocks or regions; 1 is perfect, 0 no better than the mean. For classes: log-loss skill (McFadden's R²). Empty where the features lie too close together for blocks.</source>
<translation>空間ブロック交差検証でのR²。検証用のブロックまたは地域で説明された分散の割合です。1は完全、0は平均と同程度です。クラスの場合は対数損失スキル（McFaddenのR²）。地物どうしが近すぎてブロックに分けられない場合は空です。</translation>
</message>
<message>
<source>SatCLIP</source>
<translation>SatCLIP</translation>
</message>
<message>
<source>Scaled to ±1 (longitude / 180, latitude / 90)</source>
<translation>±1に換算（経度 / 180、緯度 / 90）</translation>
</message>
<message>
<source>Seed of all random numbers. The same seed, layers and settings give the same model on the same computer.</source>
<translation>すべての乱数のシード。同じコンピュータでシード、レイヤ、設定が同じなら、モデルも同じになります。</translation>
</message>
<message>
<source>Seed of the random initialisation. The same seed, layer and number of clusters give the same result.</source>
<translation>ランダムな初期化のシード。シード、レイヤ、クラスタ数が同じなら、結果も同じです。</translation>
</message>
<message>
<source>Set up</source>
<translation>セットアップ</translation>
</message>
<message>
<source>Set up MobCLIP</source>
<translation>MobCLIPをセットアップ</translation>
</message>
<message>
<source>Set up MobCLIP now?</source>
<translation>今すぐMobCLIPをセットアップしますか？</translation>
</message>
<message>
<source>Sets up the backend: makes a Python environment in your data folder, outside QGIS and its profiles, and installs exactly the packages that MobCLIP was tested with, each checked by its digest. The first time some 100 MB are downloaded from the Python Package Index (PyPI). Nothing is installed into QGIS's Python or the system's. What was installed before stays in use until the new environment is complete.</source>
<translation>データフォルダ（QGISとそのプロファイルの外）にPython環境を作成して、バックエンドをセットアップします。MobCLIPで動作確認されたパッケージだけを、それぞれハッシュ値を検証してインストールします。初回は、約100 MBをPython Package Index（PyPI）からダウンロードします。QGISやシステムのPythonには何もインストールされません。以前にインストールしたものは、新しい環境が完成するまで引き続き使用されます。</translation>
</message>
<message>
<source>Setting up in {} needs {:,.0f} MB, and the disk has {:,.0f} MB free: free some space and try again.</source>
<translation>{}へのセットアップには{:,.0f} MBが必要ですが、ディスクの空きは{:,.0f} MBです。空きを増やして再試行してください。</translation>
</message>
<message>
<source>Setup</source>
<translation>セットアップ</translation>
</message>
<message>
<source>Share of all flows between places</source>
<translation>場所間の全フローに占める割合</translation>
</message>
<message>
<source>Share of all that flows between places which is drawn, 0 to 1.</source>
<translation>場所間の全フローのうち、描画されたものの割合（0～1）。</translation>
</message>
<message>
<source>Share of each origin's flow to keep</source>
<translation>各起点のフローのうち残す割合</translation>
</message>
<message>
<source>Share of features classified correctly in spatial block cross-validation. Empty for numbers and counts.</source>
<translation>空間ブロック交差検証で正しく分類された地物の割合。数値とカウントの場合は空です。</translation>
</message>
<message>
<source>Share of held-out labels inside their 90 % prediction intervals, each block checked with the errors of the others. Near 0.9, the intervals can be trusted on average, inside the area of applicability.</source>
<translation>検証用の既知の値のうち、90%予測区間に含まれるものの割合。各ブロックは、他のブロックの誤差を使って確かめられます。0.9に近ければ、適用可能領域内では平均的に区間を信頼できます。</translation>
</message>
<message>
<source>Share of the variance explained</source>
<translation>説明された分散の割合</translation>
</message>
<message>
<source>Share of the variance explained by the three components, from 0 to 1.</source>
<translation>3つの主成分で説明された分散の割合（0～1）。</translation>
</message>
<message>
<source>Show on map</source>
<translation>地図に表示</translation>
</message>
<message>
<source>Show valid domain</source>
<translation>有効範囲を表示</translation>
</message>
<message>
<source>Shows the card of a model as a page: its encoders, embedding dimension, valid domain, licence, citation and measured scores, and whether its files match their checksums.</source>
<translation>モデルカードをページとして表示します。エンコーダ、埋め込みの次元数、有効範囲、ライセンス、引用文献、測定されたスコアと、ファイルがチェックサムと一致するかどうかを示します。</translation>
</message>
<message>
<source>Similar places</source>
<translation>類似した場所</translation>
</message>
<message>
<source>Similarity to {}</source>
<translation>{}との類似度</translation>
</message>
<message>
<source>Size</source>
<translation>サイズ</translation>
</message>
<message>
<source>Smaller flows are left out.</source>
<translation>これより小さいフローは除外されます。</translation>
</message>
<message>
<source>Smooth functions of position as further columns beside the embeddings. They help in the gaps of a map and may mislead in regions without labels. none: embeddings alone. auto: where cross-validation on held-out blocks, or on regions if there is a region field, clearly shows that they help; the log says what was chosen and why. add: always. Predict then needs features with a geometry.</source>
<translation>埋め込みに加えて列として使う、位置の滑らかな関数。地図の空白を埋めるのに役立ちますが、既知の値のない地域では誤った予測につながることがあります。none：埋め込みのみ。auto：ブロック（地域フィールドがある場合は地域）を検証用に除外した交差検証で、効果が明確な場合に使います。選択の結果と理由はログに示されます。add：常に使います。位置を使う場合、「指標を予測」にはジオメトリのある地物が必要です。</translation>
</message>
<message>
<source>Smooth functions of position as further columns beside the embeddings. They help in the gaps of a map and may mislead in regions without labels. none: not scored. auto: a row of the report scores the embeddings with position, used in each fold where the other folds clearly show that it helps. add: the same, always used.</source>
<translation>埋め込みに加えて列として使う、位置の滑らかな関数。地図の空白を埋めるのに役立ちますが、既知の値のない地域では誤った予測につながることがあります。none：評価しません。auto：レポートの1行に、位置を加えた埋め込みのスコアを示します。位置は、各分割について、他の分割で効果が明確な場合にのみ使います。add：同じく1行を示し、位置を常に使います。</translation>
</message>
<message>
<source>Some files are in use and stay: close other windows of QGIS, then delete {}.</source>
<translation>一部のファイルは使用中のため残っています。QGISの他のウィンドウを閉じてから、{}を削除してください。</translation>
</message>
<message>
<source>Spatial block cross-validation: R² {:.2f}, RMSE {}. Judge the predictor by these.</source>
<translation>空間ブロック交差検証：R² {:.2f}、RMSE {}。予測器の性能はこの値で判断してください。</translation>
</message>
<message>
<source>Spatial block cross-validation: accuracy {:.0%}, {} {:.2f}. Judge the predictor by these.</source>
<translation>空間ブロック交差検証：正解率{:.0%}、{} {:.2f}。予測器の性能はこの値で判断してください。</translation>
</message>
<message>
<source>Spatial predicate</source>
<translation>空間関係</translation>
</message>
<message>
<source>Spherical harmonics</source>
<translation>球面調和関数</translation>
</message>
<message>
<source>Starting the backend for the first time</source>
<translation>バックエンドを初めて起動中</translation>
</message>
<message>
<source>Starts the backend, and lists its packages and models.</source>
<translation>バックエンドを起動し、そのパッケージとモデルを一覧表示します。</translation>
</message>
<message>
<source>Statistic</source>
<translation>統計量</translation>
</message>
<message>
<source>Statistic that is known. sum: predictions in a polygon are multiplied so that they add up to its total. mean: they are shifted so that their mean agrees.</source>
<translation>既知の統計量。sum：ポリゴン内の予測に、合計が既知の値になるような係数を掛けます。mean：平均が一致するように予測を一律にずらします。</translation>
</message>
<message>
<source>Status</source>
<translation>ステータス</translation>
</message>
<message>
<source>Step {} of {}: {}</source>
<translation>ステップ{}/{}：{}</translation>
</message>
<message>
<source>Stopped: nothing has changed.</source>
<translation>中止しました。何も変更されていません。</translation>
</message>
<message>
<source>Stopped: there is no example map.</source>
<translation>中止しました。サンプル地図は作成されていません。</translation>
</message>
<message>
<source>Stopping …</source>
<translation>中止しています…</translation>
</message>
<message>
<source>Store weights as int8</source>
<translation>重みをint8で保存</translation>
</message>
<message>
<source>Sum</source>
<translation>合計</translation>
</message>
<message>
<source>Sum of all flows</source>
<translation>全フローの合計</translation>
</message>
<message>
<source>Sum of all flows: commuters.</source>
<translation>全フローの合計（通勤者数）。</translation>
</message>
<message>
<source>TESSERA</source>
<translation>TESSERA</translation>
</message>
<message>
<source>Table of all scores</source>
<translation>すべてのスコアのテーブル</translation>
</message>
<message>
<source>Table of the flows between the cells and within them, without geometry: the fields origin and destination (H3 cells), flow, and kind where there are several.</source>
<translation>セル間およびセル内のフローのテーブル（ジオメトリなし）。フィールドorigin、destination（H3セル）、flowと、種類が複数ある場合はkindを持ちます。</translation>
</message>
<message>
<source>Table or layer of flows, one row for each origin and destination, such as commuters between counties, or the flows between cells that Flows to cells writes. Rows with the same origin, destination and kind are added up. The geometry is not used.</source>
<translation>起点と終点の組ごとに1行を持つ、フローのテーブルまたはレイヤ。郡の間の通勤者や、「フローをセルに集計」が書き込むセル間のフローなどです。起点、終点、種類が同じ行は合計されます。ジオメトリは使用されません。</translation>
</message>
<message>
<source>Table or layer of flows, one row for each origin and destination, whose geometry is not used; or a layer of points of trips, for which the trip field and the time field are given. Flows to places outside the cells count as leaving.</source>
<translation>起点と終点の組ごとに1行を持つ、フローのテーブルまたはレイヤ（ジオメトリは使用されません）。または、トリップのポイントのレイヤ。その場合は、トリップフィールドと時刻フィールドを指定します。セルの外の場所へのフローは、流出として数えられます。</translation>
</message>
<message>
<source>Tables of scores</source>
<translation>スコアのテーブル</translation>
</message>
<message>
<source>The CRS of the extent is unknown: give the extent in degrees (EPSG:4326).</source>
<translation>領域のCRSが不明です。領域を度（EPSG:4326）で指定してください。</translation>
</message>
<message>
<source>The MobCLIP backend and the plugin are of different versions: install the same one.</source>
<translation>MobCLIPバックエンドとプラグインのバージョンが異なります。同じバージョンをインストールしてください。</translation>
</message>
<message>
<source>The MobCLIP backend could not be started with {} ({}).</source>
<translation>MobCLIPバックエンドを{}で起動できませんでした（{}）。</translation>
</message>
<message>
<source>The MobCLIP backend did not answer within {:g} seconds.</source>
<translation>MobCLIPバックエンドが{:g}秒以内に応答しませんでした。</translation>
</message>
<message>
<source>The MobCLIP backend ended unexpectedly (exit code {}).</source>
<translation>MobCLIPバックエンドが予期せず終了しました（終了コード{}）。</translation>
</message>
<message>
<source>The MobCLIP backend failed.</source>
<translation>MobCLIPバックエンドでエラーが発生しました。</translation>
</message>
<message>
<source>The MobCLIP backend is not set up: no Python interpreter was found for it.</source>
<translation>MobCLIPバックエンドがセットアップされていません。実行に使うPythonインタプリタが見つかりませんでした。</translation>
</message>
<message>
<source>The MobCLIP backend sent something that is not a message: try again.</source>
<translation>MobCLIPバックエンドが、メッセージではないデータを送信しました。再試行してください。</translation>
</message>
<message>
<source>The MobCLIP backend was killed; it may have run out of memory.</source>
<translation>MobCLIPバックエンドが強制終了されました。メモリ不足の可能性があります。</translation>
</message>
<message>
<source>The Processing log says why.</source>
<translation>理由はプロセシングのログに示されています。</translation>
</message>
<message>
<source>The Python interpreter {} could not be started ({}).</source>
<translation>Pythonインタプリタ{}を起動できませんでした（{}）。</translation>
</message>
<message>
<source>The Python interpreter {} for the MobCLIP backend does not exist.</source>
<translation>MobCLIPバックエンド用のPythonインタプリタ{}が存在しません。</translation>
</message>
<message>
<source>The Python interpreter {} lacks packages: {}.</source>
<translation>Pythonインタプリタ{}に次のパッケージがありません：{}。</translation>
</message>
<message>
<source>The Python {} has no module venv: install the package python3-venv of your system.</source>
<translation>Python（{}）にvenvモジュールがありません。システムのパッケージpython3-venvをインストールしてください。</translation>
</message>
<message>
<source>The Python {} is not a 64-bit CPython.</source>
<translation>Python（{}）は64ビット版のCPythonではありません。</translation>
</message>
<message>
<source>The Python {} runs on a system without glibc {} or newer ({}), which the packages need.</source>
<translation>Python（{}）のシステムには、パッケージに必要なglibc {}以降がありません（{}）。</translation>
</message>
<message>
<source>The algorithm stops before it creates more cells than this, so that a wrong resolution does not fill the disk.</source>
<translation>セルがこの数を超える場合、アルゴリズムは作成前に停止します。これにより、誤った解像度でディスクがいっぱいになるのを防ぎます。</translation>
</message>
<message>
<source>The backend runs with {}.</source>
<translation>バックエンドは{}で動作します。</translation>
</message>
<message>
<source>The backend runs with {}. Press Check to see whether it has the packages.</source>
<translation>バックエンドは{}で動作します。必要なパッケージがあるかどうかを調べるには、「確認」を押してください。</translation>
</message>
<message>
<source>The cells with fields for each category: the logarithms of 1 + density per km² and of 1 + number per 1,000 residents, and tf-idf. Cells without points have 0. Fields with the same value everywhere are left out. Styled by the density of all points; the legend shows numbers per km² and not their logarithms.</source>
<translation>カテゴリごとのフィールドを持つセル。「1 + 1km²あたりの密度」の対数、「1 + 住民1,000人あたりの数」の対数、tf-idfです。ポイントのないセルは0です。すべてのセルで同じ値のフィールドは除外されます。全ポイントの密度により色分けされ、凡例には対数ではなく1km²あたりの数が示されます。</translation>
</message>
<message>
<source>The cells with fields that describe their flows, of each kind where there are several. Cells in which no flow begins or ends are NULL. Where flows only end, the distances and shares of those that leave are NULL, and likewise where they only begin. Fields with the same value everywhere are left out.</source>
<translation>フローを表すフィールド（フローの種類が複数ある場合は、種類別のフィールド）を持つセル。フローの起点も終点もないセルはNULLです。フローの終点だけがあるセルでは、出ていくフローの距離と割合がNULLになり、起点だけがあるセルではその逆になります。すべてのセルで同じ値のフィールドは除外されます。</translation>
</message>
<message>
<source>The cells with the cluster of each, styled.</source>
<translation>所属するクラスタが付いたセル。クラスタごとに色分けされます。</translation>
</message>
<message>
<source>The cells with the mean of each field, NULL where no feature with a value lies. Styled by the first field.</source>
<translation>各フィールドの平均を持つセル。値のある地物がない場合はNULLです。最初のフィールドにより色分けされます。</translation>
</message>
<message>
<source>The cells with the new fields, NULL where no polygon lies. Styled by the first density, or else by the first field.</source>
<translation>新しいフィールドを持つセル。ポリゴンがない場合はNULLです。最初の密度、密度がなければ最初のフィールドにより色分けされます。</translation>
</message>
<message>
<source>The cells with the new fields, NULL where the raster has no values. Styled by the first field.</source>
<translation>新しいフィールドを持つセル。ラスタに値がない場合はNULLです。最初のフィールドにより色分けされます。</translation>
</message>
<message>
<source>The certificate of the package index was not accepted, as where a firewall looks into connections: add your organisation's certificate in Settings &gt; Options &gt; Authentication &gt; Manage Certificates, or use a folder of wheels.</source>
<translation>パッケージインデックスの証明書が受け入れられませんでした。ファイアウォールが通信を検査している場合などに起こります。設定 &gt; オプション &gt; 認証 &gt; 証明書の管理で組織の証明書を追加するか、wheelのフォルダを使用してください。</translation>
</message>
<message>
<source>The diagnostics are in the clipboard: look them over, and paste them into your report.</source>
<translation>診断情報をクリップボードにコピーしました。内容を確認してから、報告に貼り付けてください。</translation>
</message>
<message>
<source>The disk is full: free some space and try again; what was downloaded is kept.</source>
<translation>ディスクの空き容量がありません。空きを増やして再試行してください。ダウンロードしたものは保持されます。</translation>
</message>
<message>
<source>The environment takes about {} MB in {}. It is made with Python {} ({}), into which nothing is installed.</source>
<translation>環境は{1}に約{0} MBを使用します。Python {2}（{3}）で作成されますが、このPython自体には何もインストールされません。</translation>
</message>
<message>
<source>The example map cannot be written to {} ({}): save the project in another folder first.</source>
<translation>サンプル地図を{}に書き込めません（{}）。先にプロジェクトを別のフォルダに保存してください。</translation>
</message>
<message>
<source>The example map is ready. Predicted wages have an R² of {:.2f} in spatial block cross-validation.</source>
<translation>サンプル地図の準備ができました。予測賃金のR²は、空間ブロック交差検証で{:.2f}です。</translation>
</message>
<message>
<source>The expression cannot be read ({}).</source>
<translation>式を読み取れません（{}）。</translation>
</message>
<message>
<source>The expression names the field '{}', which the layer {} does not have.</source>
<translation>式にあるフィールド「{}」が、レイヤ「{}」にありません。</translation>
</message>
<message>
<source>The extent is not a rectangle on the globe: check it and its CRS.</source>
<translation>領域が地球上の四角形になっていません。領域とそのCRSを確認してください。</translation>
</message>
<message>
<source>The field '{}' holds decimal fractions, which cannot hold H3 cells exactly: use text.</source>
<translation>フィールド「{}」は小数で、H3セルを正確に保持できません。テキストを使用してください。</translation>
</message>
<message>
<source>The field '{}' is empty: places are the geometry instead.</source>
<translation>フィールド「{}」が空のため、代わりにジオメトリを場所とします。</translation>
</message>
<message>
<source>The field '{}' is not numeric: it holds '{}'.</source>
<translation>フィールド「{}」は数値ではありません。「{}」という値が含まれています。</translation>
</message>
<message>
<source>The field '{}' of {} is not numeric but text, as are all fields of a CSV file unless QGIS is told to detect their types: convert it with Refactor fields, or use .gpkg or .parquet.</source>
<translation>レイヤ「{1}」のフィールド「{0}」は数値ではなくテキストです。CSVファイルでは、QGISに型を検出させない限り、すべてのフィールドがテキストになります。「属性をリファクタリング」で変換するか、.gpkgまたは.parquetを使用してください。</translation>
</message>
<message>
<source>The field '{}' of {} is not numeric.</source>
<translation>レイヤ「{1}」のフィールド「{0}」は数値ではありません。</translation>
</message>
<message>
<source>The flows are estimates of a model, not observations.</source>
<translation>フローはモデルによる推定値であり、観測値ではありません。</translation>
</message>
<message>
<source>The folder of wheels lacks {name}: fill it on a connected computer with pip download from the same lock.</source>
<translation>wheelのフォルダに{name}がありません。接続済みのコンピュータで、同じロックファイルからpip downloadで用意してください。</translation>
</message>
<message>
<source>The folder of wheels {} does not exist.</source>
<translation>wheelのフォルダ{}が存在しません。</translation>
</message>
<message>
<source>The grid: multipolygons with the text field h3.</source>
<translation>グリッド。テキストフィールドh3を持つマルチポリゴンです。</translation>
</message>
<message>
<source>The groups of packages that the interpreter has.</source>
<translation>インタプリタにあるパッケージのグループ。</translation>
</message>
<message>
<source>The installed model {} is valid there.</source>
<translation>その場所では、インストール済みのモデル「{}」が有効です。</translation>
</message>
<message>
<source>The largest flows out of each zone are kept that make up this share of what leaves it, 0 to 1, and scaled up to all of it. With 1 there are flows between all zones.</source>
<translation>各ゾーンから出るフローを大きいものから順に、合計がそのゾーンから出る全フローのこの割合（0～1）に達するまで残し、全体と一致するように拡大します。1の場合は、すべてのゾーンの間にフローができます。</translation>
</message>
<message>
<source>The layer of points is not used, because an OpenStreetMap file is chosen.</source>
<translation>OpenStreetMapファイルが選択されているため、ポイントのレイヤは使用されません。</translation>
</message>
<message>
<source>The layer with the embeddings, drawn in the colours of the field color; grey where there is none.</source>
<translation>埋め込みを持つレイヤ。フィールドcolorの色で描画され、埋め込みがない地物は灰色です。</translation>
</message>
<message>
<source>The layer with the field cluster.</source>
<translation>フィールドclusterを持つレイヤ。</translation>
</message>
<message>
<source>The layer with the field similarity, NULL where there is no embedding.</source>
<translation>フィールドsimilarityを持つレイヤ。埋め込みがない場合はNULLです。</translation>
</message>
<message>
<source>The layer with the fields pc_1, pc_2, pc_3 and color, drawn in these colours.</source>
<translation>フィールドpc_1、pc_2、pc_3、colorを持つレイヤ。この色で描画されます。</translation>
</message>
<message>
<source>The layer with the new fields, styled by contribution, or without polygons by the dissimilarity of the most similar training feature.</source>
<translation>新しいフィールドを持つレイヤ。寄与により、ポリゴンがない場合は最も似ている学習用地物の非類似度により色分けされます。</translation>
</message>
<message>
<source>The layer with the predictions, NULL where there is no embedding.</source>
<translation>予測を持つレイヤ。埋め込みがない場合はNULLです。</translation>
</message>
<message>
<source>The layer {0} ({1}) lies outside the valid domain of {2}: {3}.</source>
<translation>レイヤ「{0}」（{1}）は、{2}の有効範囲（{3}）の外にあります。</translation>
</message>
<message>
<source>The layer {} has neither points, nor polygons, nor a field '{}' with H3 cells.</source>
<translation>レイヤ「{}」には、ポイントも、ポリゴンも、H3セルのフィールド「{}」もありません。</translation>
</message>
<message>
<source>The layer {} has neither points, nor polygons, nor a field with H3 cells: embeddings need one.</source>
<translation>レイヤ「{}」には、ポイントも、ポリゴンも、H3セルのフィールドもありません。埋め込みにはそのいずれかが必要です。</translation>
</message>
<message>
<source>The layer {} has neither polygons nor points.</source>
<translation>レイヤ「{}」には、ポリゴンもポイントもありません。</translation>
</message>
<message>
<source>The layer {} has no embeddings (fields emb_000, emb_001 …): run Compute embeddings first.</source>
<translation>レイヤ「{}」には埋め込み（フィールドemb_000、emb_001 …）がありません。先に「埋め込みを計算」を実行してください。</translation>
</message>
<message>
<source>The layer {} has no features, or none is selected.</source>
<translation>レイヤ「{}」に地物がないか、地物が選択されていません。</translation>
</message>
<message>
<source>The layer {} has no field '{}' with H3 cells: compute it with the algorithms of the group Training.</source>
<translation>レイヤ「{}」に、H3セルのフィールド「{}」がありません。グループ「学習」のアルゴリズムで計算してください。</translation>
</message>
<message>
<source>The layer {} has no field '{}' with H3 cells: make cells with Create grid, or choose their field.</source>
<translation>レイヤ「{}」に、H3セルのフィールド「{}」がありません。「グリッドを作成」でセルを作成するか、H3セルのフィールドを選択してください。</translation>
</message>
<message>
<source>The layer {} has no field '{}'.</source>
<translation>レイヤ「{}」にフィールド「{}」がありません。</translation>
</message>
<message>
<source>The layer {} has no numeric fields.</source>
<translation>レイヤ「{}」に数値フィールドがありません。</translation>
</message>
<message>
<source>The layer {} has no numeric fields: choose a layer with numeric fields by cell.</source>
<translation>レイヤ「{}」に数値フィールドがありません。セル別の数値フィールドを持つレイヤを選択してください。</translation>
</message>
<message>
<source>The layer {} has no polygons: choose the polygons of its codes, and both code fields.</source>
<translation>レイヤ「{}」にポリゴンがありません。コードに対応するポリゴンと、両方のコードフィールドを選択してください。</translation>
</message>
<message>
<source>The layer {} has no valid coordinate reference system: assign one first.</source>
<translation>レイヤ「{}」に有効な座標参照系がありません。先に設定してください。</translation>
</message>
<message>
<source>The layer {} was added.</source>
<translation>レイヤ「{}」を追加しました。</translation>
</message>
<message>
<source>The layer's longitudes and latitudes may be swapped.</source>
<translation>レイヤの経度と緯度が入れ替わっている可能性があります。</translation>
</message>
<message>
<source>The model (.mobclip). The dialog suggests a file in your folder of models, which installs it: it is then listed by the name of the file in all dialogs, and mobclip embed --model finds it by this name.</source>
<translation>モデル（.mobclip）。ダイアログでは、モデル用フォルダ内のファイルが提案されます。そこに保存するとモデルがインストールされ、すべてのダイアログにファイル名で表示されます。mobclip embed --modelでもこの名前で指定できます。</translation>
</message>
<message>
<source>The model (.mobclip). The dialog suggests a file in your folder of models, which installs it: it is then listed by the name of the file in all dialogs. During training the checkpoint is beside it, or in the user's data folder where the model is a temporary file.</source>
<translation>モデル（.mobclip）。ダイアログでは、モデル用フォルダ内のファイルが提案されます。そこに保存するとモデルがインストールされ、すべてのダイアログにファイル名で表示されます。実行中のチェックポイントは、同じフォルダに、モデルが一時ファイルの場合はユーザーのデータフォルダに保存されます。</translation>
</message>
<message>
<source>The model (.mobclip). To see it in all dialogs, save it in your folder of models, or install it in Settings &gt; Options &gt; MobCLIP.</source>
<translation>モデル（.mobclip）。すべてのダイアログに表示するには、モデル用フォルダに保存するか、設定 &gt; オプション &gt; MobCLIPでインストールしてください。</translation>
</message>
<message>
<source>The model is {}: choose this file in other dialogs, or install it in Settings &gt; Options &gt; MobCLIP.</source>
<translation>モデルは{}です。他のダイアログでこのファイルを選択するか、設定 &gt; オプション &gt; MobCLIPでインストールしてください。</translation>
</message>
<message>
<source>The model with the highest score. The report says whether the difference to the next is clear.</source>
<translation>スコアが最も高いモデル。次点との差が明確かどうかは、レポートに示されます。</translation>
</message>
<message>
<source>The model {} could not be removed: another program may have it open.</source>
<translation>モデル「{}」を削除できませんでした。別のプログラムで開かれている可能性があります。</translation>
</message>
<message>
<source>The model {} is chosen twice: choose each model once.</source>
<translation>モデル「{}」が2回選択されています。各モデルは1回だけ選択してください。</translation>
</message>
<message>
<source>The model {} was added.</source>
<translation>モデル「{}」を追加しました。</translation>
</message>
<message>
<source>The new environment lacks packages: {}. Set it up again.</source>
<translation>新しい環境に次のパッケージがありません：{}。もう一度セットアップしてください。</translation>
</message>
<message>
<source>The output could not be written ({}).</source>
<translation>出力を書き込めませんでした（{}）。</translation>
</message>
<message>
<source>The output replaces the field(s) {} of the input: rename them to keep them.</source>
<translation>入力のフィールド{}は出力で置き換えられます。残すには、名前を変更してください。</translation>
</message>
<message>
<source>The package index could not be reached: check the connection and the proxy in Settings &gt; Options &gt; Network, or use a folder of wheels.</source>
<translation>パッケージインデックスに接続できませんでした。ネットワーク接続と、設定 &gt; オプション &gt; ネットワークのプロキシを確認するか、wheelのフォルダを使用してください。</translation>
</message>
<message>
<source>The package index does not have {} {}.</source>
<translation>パッケージインデックスに{} {}がありません。</translation>
</message>
<message>
<source>The package index offers no wheel of {name} that fits this Python and system: choose another Python.</source>
<translation>パッケージインデックスには、このPythonとシステムに合う{name}のwheelがありません。別のPythonを選択してください。</translation>
</message>
<message>
<source>The packages are installed: run the tool again.</source>
<translation>パッケージがインストールされました。ツールをもう一度実行してください。</translation>
</message>
<message>
<source>The packages could not be installed ({}).</source>
<translation>パッケージをインストールできませんでした（{}）。</translation>
</message>
<message>
<source>The page (HTML).</source>
<translation>ページ（HTML）。</translation>
</message>
<message>
<source>The places are too close together for spatial block cross-validation: there is no score to trust.</source>
<translation>場所どうしが近すぎるため、空間ブロック交差検証を行えません。信頼できるスコアはありません。</translation>
</message>
<message>
<source>The polygons with the aggregated fields, NULL where no feature with a value lies in a polygon. Aggregated embeddings get the fields bundle and color, as in Compute embeddings, and are drawn in their colours. For cells and other polygons, covered is the share of a polygon's area for which all fields have values, from 0 to 1; the log counts polygons with less than half.</source>
<translation>集計したフィールドを持つポリゴン。値のある地物がポリゴン内にない場合はNULLです。集計した埋め込みには、「埋め込みを計算」と同様にフィールドbundleとcolorが付き、その色で描画されます。セルなどのポリゴンを集計した場合、coveredは、すべてのフィールドに値がある面積がポリゴンの面積に占める割合（0～1）です。半分に満たないポリゴンの数はログに示されます。</translation>
</message>
<message>
<source>The predictor file (.predictor). The dialog suggests a file with the name of the indicator in the project's folder or, where the project is not saved, in MobCLIP's data folder; Predict then offers it. It contains the labels and embeddings of the training features, which intervals, area of applicability and explanations need: share it only as you would share these data.</source>
<translation>予測器のファイル（.predictor）。ダイアログでは、プロジェクトのフォルダ（プロジェクトが保存されていない場合はMobCLIPのデータフォルダ）にある、指標の名前のファイルが提案されます。このファイルは「指標を予測」で選択できるようになります。予測区間、適用可能領域、説明に必要な、学習用地物の既知の値と埋め込みが含まれています。これらのデータを共有できる相手とのみ共有してください。</translation>
</message>
<message>
<source>The predictor {} needs the position of each feature, but the layer {} has no geometry.</source>
<translation>予測器「{}」には各地物の位置が必要ですが、レイヤ「{}」にはジオメトリがありません。</translation>
</message>
<message>
<source>The proxy refused the connection: check the proxy in Settings &gt; Options &gt; Network, with its user and password.</source>
<translation>プロキシが接続を拒否しました。設定 &gt; オプション &gt; ネットワークで、プロキシとそのユーザー名およびパスワードを確認してください。</translation>
</message>
<message>
<source>The raster {} has no coordinate reference system: assign one first (Layer &gt; Set CRS of Layer(s)…).</source>
<translation>ラスタ「{}」に座標参照系がありません。先に設定してください（レイヤ &gt; レイヤのCRSを設定…）。</translation>
</message>
<message>
<source>The raster {} is no file on this computer: save it as a file first (Export &gt; Save As).</source>
<translation>ラスタ「{}」は、このコンピュータ上のファイルではありません。先にファイルとして保存してください（エクスポート &gt; 名前を付けて保存）。</translation>
</message>
<message>
<source>The report as text.</source>
<translation>テキスト形式のレポート。</translation>
</message>
<message>
<source>The report could not be written ({}).</source>
<translation>レポートを書き込めませんでした（{}）。</translation>
</message>
<message>
<source>The report of the training: card, scores, curves and a map of the embedding.</source>
<translation>学習のレポート。モデルカード、スコア、学習曲線、埋め込みの地図です。</translation>
</message>
<message>
<source>The report: card, scores, curves of the training and a map of the embedding.</source>
<translation>レポート。モデルカード、スコア、学習曲線、埋め込みの地図です。</translation>
</message>
<message>
<source>The report: one self-contained HTML file with text, tables and figures.</source>
<translation>レポート。文章、表、図を含む、単独で開けるHTMLファイルです。</translation>
</message>
<message>
<source>The report: one self-contained HTML file with the ranking, tables and figures.</source>
<translation>レポート。順位、表、図を含む、単独で開けるHTMLファイルです。</translation>
</message>
<message>
<source>The same in random cross-validation, with single features held out. Too optimistic for a map, because neighbours are alike.</source>
<translation>個々の地物を検証用に除外する、ランダム交差検証での同じ値。近隣の地物は似ているため、地図の評価としては楽観的すぎます。</translation>
</message>
<message>
<source>The same in random cross-validation: too optimistic, because neighbours are alike.</source>
<translation>ランダム交差検証での同じ値。近隣の地物は似ているため、楽観的すぎます。</translation>
</message>
<message>
<source>The same in spatial block cross-validation, with whole H3 blocks held out. Empty where the features lie too close together for blocks.</source>
<translation>H3ブロックを丸ごと検証用に除外する、空間ブロック交差検証での同じ値。地物どうしが近すぎてブロックに分けられない場合は空です。</translation>
</message>
<message>
<source>The same with folds as far from the training features as the features to predict are (nearest neighbour distance matching, kNNDM).</source>
<translation>学習用地物からの距離が予測対象の地物と同程度になるように分割した場合の同じ値（最近傍距離マッチング、kNNDM）。</translation>
</message>
<message>
<source>The sign of the layer's latitudes may be wrong.</source>
<translation>レイヤの緯度の符号が誤っている可能性があります。</translation>
</message>
<message>
<source>The sign of the layer's longitudes may be wrong.</source>
<translation>レイヤの経度の符号が誤っている可能性があります。</translation>
</message>
<message>
<source>The style of {} could not be saved ({}).</source>
<translation>{}のスタイルを保存できませんでした（{}）。</translation>
</message>
<message>
<source>The temporary file {} could not be read ({}).</source>
<translation>一時ファイル{}を読み込めませんでした（{}）。</translation>
</message>
<message>
<source>The temporary file {} could not be written ({}).</source>
<translation>一時ファイル{}を書き込めませんでした（{}）。</translation>
</message>
<message>
<source>The tool needs packages that are not installed, those for: {}.</source>
<translation>このツールには、まだインストールされていない次の用途のパッケージが必要です：{}。</translation>
</message>
<message>
<source>The values of the field {} cannot be ids of features (unique whole numbers from 0): the field is kept as {}, and the features get new ids.</source>
<translation>フィールド{}の値は、地物ID（重複のない0以上の整数）として使えません。フィールドは{}として保持され、地物には新しいIDが付けられます。</translation>
</message>
<message>
<source>The weight field has no effect without fields with means.</source>
<translation>平均のフィールドがないため、重みフィールドは無視されます。</translation>
</message>
<message>
<source>The wheel of uv has no program in it.</source>
<translation>uvのwheelにプログラムが含まれていません。</translation>
</message>
<message>
<source>The whole log: {}</source>
<translation>ログ全体：{}</translation>
</message>
<message>
<source>There are no packages of MobCLIP for Python {} on {}.</source>
<translation>{1}のPython {0}に対応するMobCLIPのパッケージはありません。</translation>
</message>
<message>
<source>There are no packages of MobCLIP for {}.</source>
<translation>{}に対応するMobCLIPのパッケージはありません。</translation>
</message>
<message>
<source>There are no packages of the group {} for Python {} on {}.</source>
<translation>{2}のPython {1}に対応するグループ{0}のパッケージはありません。</translation>
</message>
<message>
<source>There is no file {}: choose another interpreter, or none.</source>
<translation>ファイル{}がありません。別のインタプリタを選択するか、設定を空にしてください。</translation>
</message>
<message>
<source>There is no group of packages {}: there are {}.</source>
<translation>パッケージのグループ{}はありません。使用できるのは次のとおりです：{}。</translation>
</message>
<message>
<source>There is nothing to remove: Set up has installed nothing.</source>
<translation>削除するものはありません。「セットアップ」でインストールしたものがありません。</translation>
</message>
<message>
<source>There was not enough memory: close other programs and try again.</source>
<translation>メモリが不足しました。他のプログラムを閉じて再試行してください。</translation>
</message>
<message>
<source>This Python cannot make environments: install the package python3-venv of your system, or choose another Python.</source>
<translation>このPythonでは環境を作成できません。システムのパッケージpython3-venvをインストールするか、別のPythonを選択してください。</translation>
</message>
<message>
<source>This system is too old for the packages (glibc): they need one of 2018 or later.</source>
<translation>このシステムはパッケージに対して古すぎます（glibc）。2018年以降のシステムが必要です。</translation>
</message>
<message>
<source>Threads</source>
<translation>スレッド数</translation>
</message>
<message>
<source>Three components explain {:.0%} of the variance.</source>
<translation>3つの主成分で分散の{:.0%}が説明されます。</translation>
</message>
<message>
<source>Time field</source>
<translation>時刻フィールド</translation>
</message>
<message>
<source>Title</source>
<translation>タイトル</translation>
</message>
<message>
<source>Title of the model</source>
<translation>モデルのタイトル</translation>
</message>
<message>
<source>Title of the model, shown in lists. Default: the name of the file.</source>
<translation>一覧に表示される、モデルのタイトル。デフォルト：ファイルの名前。</translation>
</message>
<message>
<source>Title of the model.</source>
<translation>モデルのタイトル。</translation>
</message>
<message>
<source>Train model</source>
<translation>モデルを学習</translation>
</message>
<message>
<source>Training</source>
<translation>学習</translation>
</message>
<message>
<source>Training models of your own</source>
<translation>独自モデルの学習</translation>
</message>
<message>
<source>Training steps</source>
<translation>学習ステップ数</translation>
</message>
<message>
<source>Trains a location encoder of your own region from layers with fields by H3 cell and, if you have them, flows between cells. Each group of fields is predicted from all others and from averages along the flows and over the cells around, which are made here. The model has an embedding for each cell, an encoder of coordinates, and an encoder of fields for new cells. A report with curves, a map and scores in cells that training did not see is opened at the end. Cancelling keeps what is trained so far: the same run goes on from there. It takes some minutes for thousands of cells; a GPU is used where the backend's Python has one.</source>
<translation>H3セル別のフィールドを持つレイヤと、あればセル間のフローから、自分の対象地域の位置エンコーダを学習します。フィールドの各グループを、他のすべてのグループと、ここで計算される、フローに沿った平均および周囲のセルの平均から予測します。モデルは、各セルの埋め込み、座標のエンコーダ、新しいセルのためのフィールドのエンコーダを持ちます。最後に、学習曲線、地図、学習に使われなかったセルでのスコアを含むレポートが開きます。キャンセルしても、これまでの学習結果は保持され、同じ実行をそこから続けられます。数千個のセルで数分かかります。バックエンドのPythonでGPUが使える場合は、それを使います。</translation>
</message>
<message>
<source>Transform of the indicator</source>
<translation>指標の変換</translation>
</message>
<message>
<source>Trip field</source>
<translation>トリップフィールド</translation>
</message>
<message>
<source>Turns a raster, such as night lights, a satellite image or elevation, into fields of H3 cells, to train a model with: for each band the mean, standard deviation and quantiles of the pixels in each cell. Rasters of embeddings (AlphaEarth, TESSERA) are recognised. With an image encoder (.onnx) its output for the pixels around the centre of each cell instead.</source>
<translation>夜間光、衛星画像、標高などのラスタを、モデルの学習に使うH3セルのフィールドに変換します。バンドごとに、各セル内のピクセルの平均、標準偏差、分位数を求めます。埋め込みのラスタ（AlphaEarth、TESSERA）は自動的に認識されます。画像エンコーダ（.onnx）を指定した場合は、代わりに、各セルの中心の周りのピクセルに対するその出力を使います。</translation>
</message>
<message>
<source>Turns any numeric fields of points, cells or polygons into fields of H3 cells, to train a model with: the mean in each cell, weighted by area for polygons. For measurements such as noise, air quality, prices or slopes.</source>
<translation>ポイント、セルまたはポリゴンの任意の数値フィールドを、モデルの学習に使うH3セルのフィールドに変換します。各セルでの平均（ポリゴンの場合は面積で重み付け）を求めます。騒音、大気質、価格、傾斜などの測定値に使えます。</translation>
</message>
<message>
<source>Turns flows, such as commuting or migration, or the points of trips into fields of H3 cells, to train a model with: how many leave, arrive and stay, how far they go and over how many cells they spread. Also writes the flows between the cells, which Train model and Map flows take. Flows join zones of a layer, whose flows are divided over the cells that they cover, or H3 cells, or points given by longitude and latitude. Along trips each trip counts once for each move from one cell to another.</source>
<translation>通勤や人口移動などのフロー、またはトリップのポイントを、モデルの学習に使うH3セルのフィールドに変換します。流出、流入、滞留の量、移動距離、どれだけ多くのセルに広がるかを求めます。「モデルを学習」と「フローマップを作成」で使える、セル間のフローも書き込みます。フローは、レイヤのゾーン（フローはゾーンが覆うセルに配分されます）、H3セル、または経度と緯度によるポイントを結びます。トリップは、セルから別のセルに移動するたびに1回と数えられます。</translation>
</message>
<message>
<source>Turns points of interest, such as shops and schools, into fields of H3 cells, to train a model with: for each category the density, the number per resident if the population is known, and how characteristic the category is of the cell (tf-idf). Points come with a category each, as fields with counts, or as a file of OpenStreetMap.</source>
<translation>店舗や学校などのPOIを、モデルの学習に使うH3セルのフィールドに変換します。カテゴリごとに、密度、人口がわかる場合は住民あたりの数、そのカテゴリがセルをどれだけ特徴づけるか（tf-idf）を求めます。POIは、それぞれカテゴリを持つポイント、カウントのフィールド、またはOpenStreetMapのファイルで指定します。</translation>
</message>
<message>
<source>Turns published weights into a model.</source>
<translation>公開されている重みをモデルに変換します。</translation>
</message>
<message>
<source>Turns statistics of polygons, such as census tracts or municipalities, into fields of H3 cells, to train a model with, by areal interpolation: counts are divided over the cells, means and shares are averaged. With a population raster or layer, polygons are divided by where people live instead of by area (dasymetric).</source>
<translation>国勢調査区や市区町村などのポリゴンの統計値を、面補間により、モデルの学習に使うH3セルのフィールドに変換します。カウントはセルに配分され、平均と割合は平均されます。人口ラスタまたは人口レイヤを指定すると、ポリゴンの値は面積ではなく、人の住む場所に応じて配分されます（ダシメトリック）。</translation>
</message>
<message>
<source>Two new fields would have the same name ({}): choose another name.</source>
<translation>2つの新しいフィールドが同じ名前になります（{}）。別の名前を選択してください。</translation>
</message>
<message>
<source>Unit of an ONNX graph's input</source>
<translation>ONNXグラフの入力の単位</translation>
</message>
<message>
<source>Upper end of its 95 % confidence interval.</source>
<translation>その95%信頼区間の上限。</translation>
</message>
<message>
<source>Valid domain</source>
<translation>有効範囲</translation>
</message>
<message>
<source>Valid domain of {}</source>
<translation>{}の有効範囲</translation>
</message>
<message>
<source>Valid domain: the area where the embeddings are meaningful.</source>
<translation>有効範囲：埋め込みが意味を持つ範囲。</translation>
</message>
<message>
<source>Version</source>
<translation>バージョン</translation>
</message>
<message>
<source>Versions, packages, models and the end of the log, as text for a bug report.</source>
<translation>バージョン、パッケージ、モデル、ログの末尾を、バグ報告用のテキストとしてコピーします。</translation>
</message>
<message>
<source>Weaker flows are not drawn.</source>
<translation>これより小さいフローは描画されません。</translation>
</message>
<message>
<source>Weight by the people of a model</source>
<translation>モデルの人口で重み付け</translation>
</message>
<message>
<source>Weight field</source>
<translation>重みフィールド</translation>
</message>
<message>
<source>Weight field for means</source>
<translation>平均の重みフィールド</translation>
</message>
<message>
<source>Weight of the cells in a polygon</source>
<translation>ポリゴン内のセルの重み</translation>
</message>
<message>
<source>Weight the errors behind the intervals by distance (geographically weighted conformal prediction), so that intervals are wider where errors nearby were larger. Needs a geometry.</source>
<translation>区間の基になる誤差を距離で重み付けし（地理的加重コンフォーマル予測）、近隣の誤差が大きい場所ほど区間を広くします。ジオメトリが必要です。</translation>
</message>
<message>
<source>Weighted mean</source>
<translation>加重平均</translation>
</message>
<message>
<source>Weights (*.pth *.pt *.ckpt *.whl *.onnx);;All files (*)</source>
<translation>重み (*.pth *.pt *.ckpt *.whl *.onnx);;全ファイル (*)</translation>
</message>
<message>
<source>Weights file</source>
<translation>重みファイル</translation>
</message>
<message>
<source>What a cell weighs in the mean of a polygon. people: the people who live in the part of the cell inside the polygon, so that a county is like the places where its people live; a polygon without people is weighted by area, and so is every polygon if the model does not know where people live (the log says which). area: the area of this part, so that a county is like its land. It has no effect on cells and points.</source>
<translation>ポリゴンの平均における各セルの重み。people：セルのうちポリゴン内の部分に住む人の数。郡の埋め込みは、そこで人の住む場所に似たものになります。人のいないポリゴンは面積で重み付けします。人の住む場所がモデルではわからない場合は、すべてのポリゴンを面積で重み付けします（どちらを使ったかはログに示されます）。area：この部分の面積。郡の埋め込みは、その土地に似たものになります。セルとポイントには影響しません。</translation>
</message>
<message>
<source>What the categories of the OpenStreetMap file are: category for 57 groups of tags, tag for the tags themselves, such as shop=bakery, or a key, such as cuisine, for its values.</source>
<translation>OpenStreetMapファイルから作るカテゴリ。category：タグをまとめた57のグループ。tag：タグそのもの（shop=bakeryなど）。cuisineなどのキー：その値。</translation>
</message>
<message>
<source>What those who use the model have to state, one text on each line, such as © OpenStreetMap contributors.</source>
<translation>モデルの利用者が明記する必要のある文言。「© OpenStreetMap contributors」のように、1行に1つずつ指定します。</translation>
</message>
<message>
<source>Where a field has more categories, only the most frequent are kept, and the log says how many of the points they hold. If that is less than half, the field holds names rather than categories and is refused.</source>
<translation>フィールドのカテゴリがこれより多い場合、最も頻度の高いものだけが残され、それらが占めるポイントの割合がログに示されます。半分に満たない場合は、フィールドの値がカテゴリではなく名前であるとみなされ、拒否されます。</translation>
</message>
<message>
<source>Where commuters go. learned: a model of people, distance, the people in between and around both zones, fitted to commuting in the United States, Mexico, Germany and the Netherlands. gravity: only the people of the destination and the distance, fitted to the same. radiation: the people in between, without anything fitted (Simini et al. 2012). How many stay in their zone is estimated in the same way for all three.</source>
<translation>通勤者の行き先。learned：人口、距離、2つのゾーンの間とそれぞれの周囲の人口によるモデルで、米国、メキシコ、ドイツ、オランダの通勤から学習したもの。gravity：終点の人口と距離だけを使い、同じ通勤から学習したもの。radiation：間の人口を使い、学習を一切伴わないもの（Simini et al. 2012）。自分のゾーン内にとどまる人数は、3つとも同じ方法で推定されます。</translation>
</message>
<message>
<source>Where no suitable Python is found, download one (about 55 MB) with the program uv, from GitHub, for MobCLIP only.</source>
<translation>適切なPythonが見つからない場合、プログラムuvを使ってGitHubからMobCLIP専用のPythonをダウンロードします（約55 MB）。</translation>
</message>
<message>
<source>Where the input is a table: the polygons that its codes name, such as counties.</source>
<translation>入力がテーブルの場合：郡など、コードに対応するポリゴン。</translation>
</message>
<message>
<source>Where the rows of the input have codes instead of places: the polygons that the codes name, such as counties.</source>
<translation>入力の行が場所ではなくコードを持つ場合：郡など、コードに対応するポリゴン。</translation>
</message>
<message>
<source>Where to compute</source>
<translation>計算に使うデバイス</translation>
</message>
<message>
<source>Whether all files are present and match their checksums.</source>
<translation>すべてのファイルがあり、チェックサムと一致するかどうか。</translation>
</message>
<message>
<source>Whether the backend is ready.</source>
<translation>バックエンドの準備ができているかどうか。</translation>
</message>
<message>
<source>Which cells belong to the area. overlap: every cell that overlaps it, so that the area is fully covered. centre: only cells whose centre lies inside it, so that neighbouring areas share no cell.</source>
<translation>どのセルを領域に含めるか。overlap：領域と重なるすべてのセル。領域は完全に覆われます。centre：中心が領域内にあるセルのみ。隣り合う領域が同じセルを共有することはありません。</translation>
</message>
<message>
<source>Windows does not let programs run from the environment's folder (AppLocker or a similar policy): ask your administrator to allow it, or set the interpreter to one that is allowed.</source>
<translation>Windowsが、環境のフォルダにあるプログラムの実行を許可していません（AppLockerなどのポリシー）。管理者に許可を依頼するか、許可されたインタプリタを設定してください。</translation>
</message>
<message>
<source>Without effect, as there are no control totals: {}.</source>
<translation>既知の集計値がないため、次の設定は無視されます：{}。</translation>
</message>
<message>
<source>Without effect, as there are no polygons: {}.</source>
<translation>ポリゴンがないため、次の設定は無視されます：{}。</translation>
</message>
<message>
<source>Write only this many features, those that are most similar. The reference features are among them. 0 writes all features.</source>
<translation>最も似ているものから順に、この数の地物だけを書き込みます。参照地物もこの中に含まれます。0の場合は、すべての地物を書き込みます。</translation>
</message>
<message>
<source>Zones</source>
<translation>ゾーン</translation>
</message>
<message>
<source>Zones: polygons or points in any CRS, such as municipalities, or the cells of Create grid. Distances are between their centroids; points where people live, in place of polygons, make better estimates of large zones.</source>
<translation>ゾーン。市区町村などのポリゴンまたはポイント（CRSは任意）、または「グリッドを作成」のセルです。距離は重心間で測ります。大きなゾーンでは、ポリゴンの代わりに人の住む場所のポイントを使うと、推定が良くなります。</translation>
</message>
<message>
<source>accuracy</source>
<translation>精度</translation>
</message>
<message>
<source>amenity</source>
<translation>施設</translation>
</message>
<message>
<source>apply</source>
<translation>適用</translation>
</message>
<message>
<source>area of applicability</source>
<translation>適用可能領域</translation>
</message>
<message>
<source>areal</source>
<translation>面補間</translation>
</message>
<message>
<source>attribution</source>
<translation>要因分析</translation>
</message>
<message>
<source>auto (the default): of the installed models that know at least 99 % of the places that any of them knows, the finest, then the one with the narrowest valid domain. All features then have embeddings of one model and can be compared; the log says which model it is, why, and how many features stay NULL. Otherwise the name of an installed model, such as us-open for its newest version or us-open-1.1 for that version, or the path of a model (a .mobclip file or a folder). Check backend lists the installed ones.</source>
<translation>auto（デフォルト）：インストール済みモデルのいずれかが対応する場所のうち、99%以上に対応するモデルの中で最も細かいもの。複数ある場合は、有効範囲が最も狭いもの。すべての地物の埋め込みが1つのモデルのものとなり、比較できます。どのモデルか、選ばれた理由、NULLのままの地物の数はログに示されます。auto以外の場合は、インストール済みモデルの名前（us-openは最新バージョン、us-open-1.1はそのバージョン）、またはモデルのパス（.mobclipファイルまたはフォルダ）。インストール済みのモデルは「バックエンドを確認」で一覧表示できます。</translation>
</message>
<message>
<source>auto: a GPU where the backend's Python has one, else the CPU. The log names it.</source>
<translation>auto：バックエンドのPythonでGPUが使える場合はGPU、それ以外はCPU。どちらを使うかはログに示されます。</translation>
</message>
<message>
<source>auto: rasters of AlphaEarth and TESSERA are recognised by their bands, converted from whole numbers to the values of the embedding, and averaged. none: bands are taken as they are. alphaearth, tessera: the raster is one, whatever its bands are called.</source>
<translation>auto：AlphaEarthとTESSERAのラスタをバンドから認識し、整数から埋め込みの値に変換して平均します。none：バンドをそのまま使います。alphaearth、tessera：バンドの名前にかかわらず、そのラスタとみなします。</translation>
</message>
<message>
<source>average</source>
<translation>平均</translation>
</message>
<message>
<source>band</source>
<translation>バンド</translation>
</message>
<message>
<source>benchmark</source>
<translation>ベンチマーク</translation>
</message>
<message>
<source>bundle</source>
<translation>バンドル</translation>
</message>
<message>
<source>card</source>
<translation>モデルカード</translation>
</message>
<message>
<source>category</source>
<translation>カテゴリ</translation>
</message>
<message>
<source>cells</source>
<translation>セル</translation>
</message>
<message>
<source>census</source>
<translation>国勢調査</translation>
</message>
<message>
<source>chain</source>
<translation>連続処理</translation>
</message>
<message>
<source>checkpoint</source>
<translation>チェックポイント</translation>
</message>
<message>
<source>citation</source>
<translation>引用</translation>
</message>
<message>
<source>classification</source>
<translation>分類</translation>
</message>
<message>
<source>clusters</source>
<translation>クラスタ</translation>
</message>
<message>
<source>commuting</source>
<translation>通勤</translation>
</message>
<message>
<source>compare</source>
<translation>比較</translation>
</message>
<message>
<source>conformal</source>
<translation>コンフォーマル予測</translation>
</message>
<message>
<source>contribution</source>
<translation>寄与</translation>
</message>
<message>
<source>cosine</source>
<translation>コサイン</translation>
</message>
<message>
<source>count</source>
<translation>カウント</translation>
</message>
<message>
<source>counties</source>
<translation>郡</translation>
</message>
<message>
<source>cross-validation</source>
<translation>交差検証</translation>
</message>
<message>
<source>csp</source>
<translation>csp</translation>
</message>
<message>
<source>dasymetric</source>
<translation>ダシメトリック</translation>
</message>
<message>
<source>density</source>
<translation>密度</translation>
</message>
<message>
<source>dependencies</source>
<translation>依存関係</translation>
</message>
<message>
<source>desire lines</source>
<translation>希望線図</translation>
</message>
<message>
<source>destination</source>
<translation>目的地</translation>
</message>
<message>
<source>diagnostics</source>
<translation>診断情報</translation>
</message>
<message>
<source>dimension</source>
<translation>次元</translation>
</message>
<message>
<source>districts</source>
<translation>地区</translation>
</message>
<message>
<source>downscaling</source>
<translation>ダウンスケーリング</translation>
</message>
<message>
<source>drivers</source>
<translation>決定要因</translation>
</message>
<message>
<source>elevation</source>
<translation>標高</translation>
</message>
<message>
<source>encoder</source>
<translation>エンコーダ</translation>
</message>
<message>
<source>environment</source>
<translation>環境</translation>
</message>
<message>
<source>estimate</source>
<translation>推定</translation>
</message>
<message>
<source>examples</source>
<translation>事例</translation>
</message>
<message>
<source>explain</source>
<translation>説明</translation>
</message>
<message>
<source>features</source>
<translation>特徴量</translation>
</message>
<message>
<source>features found: {:,}, expected: {:,}</source>
<translation>見つかった地物の数：{:,}、予期した数：{:,}</translation>
</message>
<message>
<source>fields</source>
<translation>フィールド</translation>
</message>
<message>
<source>flow map</source>
<translation>フローマップ</translation>
</message>
<message>
<source>flows</source>
<translation>フロー</translation>
</message>
<message>
<source>found automatically</source>
<translation>自動検出</translation>
</message>
<message>
<source>geoclip</source>
<translation>geoclip</translation>
</message>
<message>
<source>gnn</source>
<translation>グラフニューラルネットワーク</translation>
</message>
<message>
<source>gnn only: a message-passing class of torch-geometric by its name, such as SAGEConv (default), GATv2Conv or LGConv.</source>
<translation>gnnのみ：torch-geometricのメッセージパッシングのクラス名（SAGEConv（デフォルト）、GATv2Conv、LGConvなど）。</translation>
</message>
<message>
<source>gps</source>
<translation>gps</translation>
</message>
<message>
<source>graph</source>
<translation>グラフ</translation>
</message>
<message>
<source>gravity</source>
<translation>重力</translation>
</message>
<message>
<source>groups</source>
<translation>グループ</translation>
</message>
<message>
<source>h3</source>
<translation>h3</translation>
</message>
<message>
<source>hexagon</source>
<translation>六角形</translation>
</message>
<message>
<source>hexagons</source>
<translation>ヘキサゴン</translation>
</message>
<message>
<source>image</source>
<translation>画像</translation>
</message>
<message>
<source>imagery</source>
<translation>衛星画像</translation>
</message>
<message>
<source>income</source>
<translation>所得</translation>
</message>
<message>
<source>indicator</source>
<translation>指標</translation>
</message>
<message>
<source>inductive: masked prediction, the best choice as a rule, and the only one that embeds cells from their fields. lightgcn: the model of the MobCLIP paper, a vector for each cell averaged along the flows. gnn: graph convolutions over flows and neighbours.</source>
<translation>inductive：マスク予測。通常は最良の選択で、フィールドからセルの埋め込みを計算できる唯一のものです。lightgcn：MobCLIP論文のモデル。各セルのベクトルをフローに沿って平均します。gnn：フローと近隣のセルに対するグラフ畳み込み。</translation>
</message>
<message>
<source>install</source>
<translation>インストール</translation>
</message>
<message>
<source>interpolation</source>
<translation>補間</translation>
</message>
<message>
<source>interval</source>
<translation>区間</translation>
</message>
<message>
<source>it cannot be read again</source>
<translation>再度読み込むことができません</translation>
</message>
<message>
<source>it has no coordinate reference system</source>
<translation>座標参照系がありません</translation>
</message>
<message>
<source>it is not a {} file or cannot be changed</source>
<translation>{}のファイルではないか、変更できません</translation>
</message>
<message>
<source>iterative proportional fitting</source>
<translation>反復比例フィッティング</translation>
</message>
<message>
<source>its end is missing</source>
<translation>ファイルの末尾が欠けています</translation>
</message>
<message>
<source>k-means</source>
<translation>k平均法</translation>
</message>
<message>
<source>kmeans</source>
<translation>kmeans</translation>
</message>
<message>
<source>leakage</source>
<translation>リーケージ</translation>
</message>
<message>
<source>learn</source>
<translation>学習</translation>
</message>
<message>
<source>licence</source>
<translation>ライセンス</translation>
</message>
<message>
<source>license</source>
<translation>利用許諾</translation>
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
<translation>位置エンコーダ</translation>
</message>
<message>
<source>log-loss skill</source>
<translation>対数損失スキル</translation>
</message>
<message>
<source>longitudes {0}° to {1}°, latitudes {2}° to {3}°</source>
<translation>経度{0}°～{1}°、緯度{2}°～{3}°</translation>
</message>
<message>
<source>lookalike</source>
<translation>類似地点</translation>
</message>
<message>
<source>map</source>
<translation>地図</translation>
</message>
<message>
<source>matrix</source>
<translation>OD表</translation>
</message>
<message>
<source>mean</source>
<translation>平均</translation>
</message>
<message>
<source>mean: weighted mean of the features in each polygon. sum: each feature contributes the share of its value that corresponds to the share of its area inside the polygon. A point on the border of several polygons is divided evenly among them, and the value of a multipoint among its points, so that sums are kept.</source>
<translation>mean：各ポリゴン内の地物の加重平均。sum：各地物の値を、ポリゴン内にある面積の割合に応じて合計します。複数のポリゴンの境界上にあるポイントの値はそれらのポリゴンに、マルチポイントの値はその各ポイントに均等に分けられるため、合計は保たれます。</translation>
</message>
<message>
<source>measurements</source>
<translation>測定値</translation>
</message>
<message>
<source>metadata</source>
<translation>メタデータ</translation>
</message>
<message>
<source>migration</source>
<translation>人口移動</translation>
</message>
<message>
<source>mobility</source>
<translation>モビリティ</translation>
</message>
<message>
<source>modalities</source>
<translation>モダリティ</translation>
</message>
<message>
<source>modality</source>
<translation>モダリティ</translation>
</message>
<message>
<source>model</source>
<translation>モデル</translation>
</message>
<message>
<source>modeler</source>
<translation>モデラー</translation>
</message>
<message>
<source>models</source>
<translation>モデル</translation>
</message>
<message>
<source>mora</source>
<translation>mora</translation>
</message>
<message>
<source>mora: distilled_MobCLIP.pth or distilled_MoRA.pth. satclip: satclip-…-l10.ckpt or satclip-…-l40.ckpt. geoclip: the Python wheel of geoclip, or location_encoder_weights.pth from it. onnx: any ONNX graph that takes longitude and latitude, such as an exported CSP or SINR.</source>
<translation>mora：distilled_MobCLIP.pthまたはdistilled_MoRA.pth。satclip：satclip-…-l10.ckptまたはsatclip-…-l40.ckpt。geoclip：geoclipのPython wheel、またはその中のlocation_encoder_weights.pth。onnx：経度と緯度を受け取る任意のONNXグラフ（エクスポートしたCSPやSINRなど）。</translation>
</message>
<message>
<source>nearest</source>
<translation>最近傍</translation>
</message>
<message>
<source>neural network</source>
<translation>ニューラルネットワーク</translation>
</message>
<message>
<source>night lights</source>
<translation>夜間光</translation>
</message>
<message>
<source>no output</source>
<translation>出力なし</translation>
</message>
<message>
<source>no reason was given</source>
<translation>理由は示されませんでした</translation>
</message>
<message>
<source>no value</source>
<translation>値なし</translation>
</message>
<message>
<source>not offline: download from the Python Package Index</source>
<translation>オンライン：Python Package Indexからダウンロード</translation>
</message>
<message>
<source>nothing was written</source>
<translation>何も書き込まれていません</translation>
</message>
<message>
<source>numeric</source>
<translation>数値</translation>
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
<translation>onnxのみ：degrees、radians、またはunit（経度 / 180、緯度 / 90）。</translation>
</message>
<message>
<source>onnx only: whether the graph takes longitude or latitude first.</source>
<translation>onnxのみ：グラフが経度と緯度のどちらを先に受け取るか。</translation>
</message>
<message>
<source>openstreetmap</source>
<translation>オープンストリートマップ</translation>
</message>
<message>
<source>origin</source>
<translation>出発地</translation>
</message>
<message>
<source>osm</source>
<translation>osm</translation>
</message>
<message>
<source>outside the area of applicability</source>
<translation>適用可能領域外</translation>
</message>
<message>
<source>own model</source>
<translation>独自モデル</translation>
</message>
<message>
<source>packages</source>
<translation>パッケージ</translation>
</message>
<message>
<source>pca</source>
<translation>主成分分析</translation>
</message>
<message>
<source>pip</source>
<translation>pip</translation>
</message>
<message>
<source>pip cannot use a SOCKS proxy: set an HTTP proxy in Settings &gt; Options &gt; Network, or use a folder of wheels.</source>
<translation>pipはSOCKSプロキシを使えません。設定 &gt; オプション &gt; ネットワークでHTTPプロキシを設定するか、wheelのフォルダを使用してください。</translation>
</message>
<message>
<source>pip's settings name a package index whose address begins with http: use one with https, or set trusted-host there.</source>
<translation>pipの設定で、アドレスがhttpで始まるパッケージインデックスが指定されています。httpsのものを使用するか、pipの設定でtrusted-hostを指定してください。</translation>
</message>
<message>
<source>poi</source>
<translation>poi</translation>
</message>
<message>
<source>points of interest</source>
<translation>関心地点</translation>
</message>
<message>
<source>poisson</source>
<translation>ポアソン</translation>
</message>
<message>
<source>population</source>
<translation>人口</translation>
</message>
<message>
<source>pretrained</source>
<translation>事前学習済み</translation>
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
<translation>放射</translation>
</message>
<message>
<source>ranking</source>
<translation>ランキング</translation>
</message>
<message>
<source>raster</source>
<translation>ラスタ</translation>
</message>
<message>
<source>region</source>
<translation>地域</translation>
</message>
<message>
<source>regions</source>
<translation>地域</translation>
</message>
<message>
<source>regression</source>
<translation>回帰</translation>
</message>
<message>
<source>regression: numbers. classification: classes. counts: whole numbers from 0 (Poisson regression). auto: regression for numbers, also in a text field if all its texts are plain numbers; classification for other text. A text field in which only some are numbers, or with decimal commas, % or the like, is refused.</source>
<translation>regression：数値。classification：クラス。counts：0以上の整数（ポアソン回帰）。auto：数値はregression（すべてが単純な数値のテキストフィールドを含む）、それ以外のテキストはclassification。一部だけが数値のテキストフィールドや、小数点のカンマ、%などを含むテキストフィールドは拒否されます。</translation>
</message>
<message>
<source>report</source>
<translation>レポート</translation>
</message>
<message>
<source>representation</source>
<translation>表現学習</translation>
</message>
<message>
<source>rgb</source>
<translation>rgb</translation>
</message>
<message>
<source>ridge</source>
<translation>リッジ</translation>
</message>
<message>
<source>satclip</source>
<translation>satclip</translation>
</message>
<message>
<source>satellite</source>
<translation>衛星</translation>
</message>
<message>
<source>score</source>
<translation>スコア</translation>
</message>
<message>
<source>scores</source>
<translation>評価値</translation>
</message>
<message>
<source>search</source>
<translation>検索</translation>
</message>
<message>
<source>self-supervised</source>
<translation>自己教師あり学習</translation>
</message>
<message>
<source>sensors</source>
<translation>センサ</translation>
</message>
<message>
<source>setup</source>
<translation>セットアップ</translation>
</message>
<message>
<source>similar places have similar colours</source>
<translation>似た場所は似た色</translation>
</message>
<message>
<source>similarity</source>
<translation>類似度</translation>
</message>
<message>
<source>sinr</source>
<translation>sinr</translation>
</message>
<message>
<source>spatial</source>
<translation>空間</translation>
</message>
<message>
<source>spatial interaction</source>
<translation>空間的相互作用</translation>
</message>
<message>
<source>statistics</source>
<translation>統計</translation>
</message>
<message>
<source>sum</source>
<translation>合計</translation>
</message>
<message>
<source>support</source>
<translation>サポート</translation>
</message>
<message>
<source>tessellation</source>
<translation>テッセレーション</translation>
</message>
<message>
<source>tf-idf</source>
<translation>tf-idf</translation>
</message>
<message>
<source>the disk is full</source>
<translation>ディスクの空き容量がありません</translation>
</message>
<message>
<source>the layer does not open</source>
<translation>レイヤを開けません</translation>
</message>
<message>
<source>the one that was set up</source>
<translation>セットアップされたインタプリタ</translation>
</message>
<message>
<source>this format leaves features without geometry out: write a GeoPackage</source>
<translation>この形式ではジオメトリのない地物が除外されます。GeoPackageに書き込んでください</translation>
</message>
<message>
<source>torch</source>
<translation>torch</translation>
</message>
<message>
<source>tracts</source>
<translation>国勢調査区</translation>
</message>
<message>
<source>train</source>
<translation>トレーニング</translation>
</message>
<message>
<source>training</source>
<translation>学習</translation>
</message>
<message>
<source>trajectories</source>
<translation>軌跡</translation>
</message>
<message>
<source>trip distribution</source>
<translation>分布交通量</translation>
</message>
<message>
<source>trips</source>
<translation>トリップ</translation>
</message>
<message>
<source>types of places</source>
<translation>場所の類型</translation>
</message>
<message>
<source>typology</source>
<translation>類型</translation>
</message>
<message>
<source>uncertainty</source>
<translation>不確実性</translation>
</message>
<message>
<source>unknown</source>
<translation>不明</translation>
</message>
<message>
<source>uv did not put a Python into {}: see {}.</source>
<translation>uvが{}にPythonを配置しませんでした。{}を参照してください。</translation>
</message>
<message>
<source>valid domain</source>
<translation>有効範囲</translation>
</message>
<message>
<source>validation</source>
<translation>検証</translation>
</message>
<message>
<source>vector</source>
<translation>ベクトル</translation>
</message>
<message>
<source>version</source>
<translation>バージョン</translation>
</message>
<message>
<source>visualise</source>
<translation>可視化</translation>
</message>
<message>
<source>weighted</source>
<translation>加重</translation>
</message>
<message>
<source>weights</source>
<translation>重み</translation>
</message>
<message>
<source>why</source>
<translation>理由</translation>
</message>
<message>
<source>workflow</source>
<translation>ワークフロー</translation>
</message>
<message>
<source>zonal</source>
<translation>ゾーン</translation>
</message>
<message>
<source>zonal: the pixels in the cell, each by the share of it that lies there. window: a square of pixels around the centre of the cell, for pixels larger than cells. Nodata pixels are skipped.</source>
<translation>zonal：セル内のピクセル。それぞれ、セル内にある割合で重み付けします。window：セルの中心の周りの正方形のピクセル範囲。ピクセルがセルより大きい場合に使います。nodataのピクセルは無視されます。</translation>
</message>
<message>
<source>zones</source>
<translation>ゾーン</translation>
</message>
<message>
<source>{!r} as {!r}</source>
<translation>{!r}→{!r}</translation>
</message>
<message>
<source>{0} has the layers {1}: name one, as {0}|layername=NAME.</source>
<translation>{0}にはレイヤ{1}があります。{0}|layername=NAMEのように、1つを指定してください。</translation>
</message>
<message numerus="yes">
<source>{:,} features have several points and count once, at their centroid: run Multipart to singleparts to count each.</source>
<translation>
<numerusform>{:,}個の地物は複数のポイントからなり、重心の位置で1個と数えられます。各ポイントを数えるには、「マルチパートをシングルパートに変換」を実行してください。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} fields are left out because they have the same value in all cells.</source>
<translation>
<numerusform>すべてのセルで同じ値のため、{:,}個のフィールドを除外しました。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} cells have no value: their fields are NULL.</source>
<translation>
<numerusform>{1:,}個のセルのうち{0:,}個に値がなく、そのフィールドはNULLです。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have no embedding: the log says why.</source>
<translation>
<numerusform>{1:,}個の地物のうち{0:,}個に埋め込みがありません。理由はログに示されています。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have no embedding: their results are NULL.</source>
<translation>
<numerusform>{1:,}個の地物のうち{0:,}個に埋め込みがなく、その結果はNULLです。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have several points: their centroid is used, where none of them may lie. Run Multipart to singleparts first to embed each point.</source>
<translation>
<numerusform>{1:,}個の地物のうち{0:,}個は複数のポイントからなるため、その重心を使います。そこにはどのポイントもない可能性があります。各ポイントの埋め込みを求めるには、先に「マルチパートをシングルパートに変換」を実行してください。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} places lie outside the area of applicability: they are unlike all places that the predictor was fitted on. They are hatched, and the predictor's scores do not apply there.</source>
<translation>
<numerusform>{:,}か所の場所が適用可能領域の外にあります。これらは、予測器の学習に使ったどの場所とも異なります。ハッチングで示され、予測器のスコアは当てはまりません。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} polygons contain no feature with a value.</source>
<translation>
<numerusform>{:,}個のポリゴンに、値のある地物が含まれていません。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} reference places.</source>
<translation>
<numerusform>参照場所：{:,}か所。</numerusform>
</translation>
</message>
<message>
<source>{} (not for this system)</source>
<translation>{}（このシステムには非対応）</translation>
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
<translation>{} これまでの学習結果は保持されています。続けるには、同じレイヤと設定でもう一度実行してください。</translation>
</message>
<message>
<source>{} by cell ({})</source>
<translation>セル別の{}（{}）</translation>
</message>
<message numerus="yes">
<source>{} cells</source>
<translation>
<numerusform>{}個のセル</numerusform>
</translation>
</message>
<message>
<source>{} clusters, mean silhouette {:.3f} (1: well separated, 0: overlapping).</source>
<translation>クラスタ数{}、平均シルエット{:.3f}（1：よく分離、0：重なり合う）。</translation>
</message>
<message>
<source>{} could not be replaced ({}): close it where it is open, or choose another name.</source>
<translation>{}を置き換えられませんでした（{}）。開いている場合は閉じるか、別の名前を選択してください。</translation>
</message>
<message>
<source>{} could not be written ({}).</source>
<translation>{}を書き込めませんでした（{}）。</translation>
</message>
<message>
<source>{} ends within a geometry.</source>
<translation>{}がジオメトリの途中で終わっています。</translation>
</message>
<message numerus="yes">
<source>{} features</source>
<translation>
<numerusform>{}個の地物</numerusform>
</translation>
</message>
<message>
<source>{} has the layers {}, which would all be lost: choose another file, or Save to GeoPackage to add one.</source>
<translation>{}にはレイヤ{}があり、すべて失われます。別のファイルを選択するか、「GeoPackageに保存」でレイヤを追加してください。</translation>
</message>
<message>
<source>{} in {}</source>
<translation>{1}の{0}</translation>
</message>
<message>
<source>{} is Python {}: MobCLIP needs {} to {}.</source>
<translation>{}はPython {}です。MobCLIPには{}～{}が必要です。</translation>
</message>
<message>
<source>{} is QGIS, not a Python interpreter.</source>
<translation>{}はQGISであり、Pythonインタプリタではありません。</translation>
</message>
<message>
<source>{} is both the layer to aggregate and the polygons to aggregate to: choose two different layers.</source>
<translation>「{}」が、集計するレイヤと集計先のポリゴンの両方に指定されています。異なる2つのレイヤを選択してください。</translation>
</message>
<message>
<source>{} is chosen for several outputs, of which one would replace the other: choose another name.</source>
<translation>{}が複数の出力に選択されているため、一方が他方を置き換えてしまいます。別の名前を選択してください。</translation>
</message>
<message>
<source>{} is no vector layer that can be opened.</source>
<translation>「{}」はベクタレイヤとして開けません。</translation>
</message>
<message>
<source>{} is not a Python interpreter that works.</source>
<translation>{}は正常に動作するPythonインタプリタではありません。</translation>
</message>
<message>
<source>{} is not a Python interpreter.</source>
<translation>{}はPythonインタプリタではありません。</translation>
</message>
<message>
<source>{} is read as '{}' and would be overwritten: choose another place for '{}'.</source>
<translation>{}は「{}」として読み込まれるため、上書きされてしまいます。「{}」に別の保存先を選択してください。</translation>
</message>
<message>
<source>{} is the Python of QGIS, which MobCLIP leaves alone.</source>
<translation>{}はQGISのPythonであり、MobCLIPでは使用しません。</translation>
</message>
<message>
<source>{} is {}: the MobCLIP backend needs {} or newer.</source>
<translation>{}は{}です。MobCLIPバックエンドには{}以降が必要です。</translation>
</message>
<message numerus="yes">
<source>{} packages ({} MB) are downloaded from the Python Package Index.</source>
<translation>
<numerusform>Python Package Indexから{}個のパッケージ（{} MB）をダウンロードします。</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{} packages are installed from {}.</source>
<translation>
<numerusform>{1}から{0}個のパッケージをインストールします。</numerusform>
</translation>
</message>
<message>
<source>{} per 1,000 people</source>
<translation>住民1,000人あたり{}</translation>
</message>
<message>
<source>{} per km²</source>
<translation>1km²あたり{}</translation>
</message>
<message>
<source>{} per resident</source>
<translation>住民1人あたり{}</translation>
</message>
<message numerus="yes">
<source>{} selected places</source>
<translation>
<numerusform>選択した{}か所の場所</numerusform>
</translation>
</message>
<message>
<source>{} takes {:,} fields and this has {:,}: leave some out, or write another format.</source>
<translation>{}のフィールドは{:,}個までですが、ここには{:,}個あります。一部を除くか、別の形式で書き込んでください。</translation>
</message>
<message>
<source>{} to {}</source>
<translation>{}～{}</translation>
</message>
<message>
<source>{} would lose its embeddings: choose another place for the output, or check '{}'.</source>
<translation>{}の埋め込みが失われます。出力に別の保存先を選択するか、「{}」にチェックを入れてください。</translation>
</message>
<message>
<source>{} would lose the features that are not selected or filtered out: choose another place for the output.</source>
<translation>{}の、選択されていない地物やフィルタで除外された地物が失われます。出力に別の保存先を選択してください。</translation>
</message>
<message>
<source>{} …</source>
<translation>{}…</translation>
</message>
<message>
<source>{}, lower confidence limit</source>
<translation>{}の信頼限界（下限）</translation>
</message>
<message>
<source>{}, upper confidence limit</source>
<translation>{}の信頼限界（上限）</translation>
</message>
<message>
<source>{}: embedding dimension {}, valid domain {}. Licence: {}.</source>
<translation>{}：埋め込みの次元数{}、有効範囲{}。ライセンス：{}。</translation>
</message>
</context>
</TS>
