"""Setting up the backend: a real environment from a folder of wheels, and what is said where it fails. No network here."""

import base64
import hashlib
import http.server
import json
import shutil
import sys
import threading
import time
import zipfile
from pathlib import Path

import pytest

from mobclip_qgis.engine import base_python, installer, interpreter, pip
from mobclip_qgis.engine.base_python import find_base_python, inspect
from mobclip_qgis.engine.client import Client
from mobclip_qgis.engine.diagnostics import check
from mobclip_qgis.engine.environments import current_environment, data_folder, environments_folder
from mobclip_qgis.engine.errors import EngineCancelled, EngineError, NoPython
from mobclip_qgis.engine.groups import GROUPS
from mobclip_qgis.engine.installer import plan, set_up
from mobclip_qgis.engine.interpreter import find_interpreter
from mobclip_qgis.engine.locks import Wheel, locked_wheels, megabytes_of_group
from mobclip_qgis.engine.pip import Network
from mobclip_qgis.engine.standalone import standalone_python

CORE = ("h3", "numpy", "onnxruntime", "platformdirs", "pyproj", "scikit-learn", "scipy", "shapely", "threadpoolctl")
OTHERS = {"boosting": ("lightgbm", "onnxmltools"), "reports": ("jinja2", "matplotlib")}
PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"


@pytest.fixture(autouse=True)
def fresh_home(monkeypatch, tmp_path):
    home = tmp_path / "home é"
    home.mkdir()
    for name in ("HOME", "LOCALAPPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("MOBCLIP_PYTHON", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture(scope="session")
def packages_of_the_backend(interpreter, tmp_path_factory):
    """A folder with what the backend's Python has, but for what says which packages these are."""
    folder = tmp_path_factory.mktemp("packages")
    for path in next(Path(interpreter).parents[1].glob("lib/python3*/site-packages")).iterdir():
        if path.suffix not in {".dist-info", ".pth"}:
            (folder / path.name).symlink_to(path)
    return str(folder)


@pytest.fixture
def base(interpreter):
    """The Python that the backend's own environment was made with, so that its packages work in a new one."""
    return inspect(Path(interpreter))


@pytest.fixture
def wheels(tmp_path, packages_of_the_backend):
    """A folder of wheels of the right names, without content; numpy's leads to the packages that are installed here."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    for name in (*CORE, *(name for names in OTHERS.values() for name in names)):
        make_wheel(folder, name, packages_of_the_backend if name == "numpy" else "")
    return folder


@pytest.fixture
def root(tmp_path, backend_root, wheels, base):
    """The real backend, with a lock of those wheels."""
    root = tmp_path / "backend"
    root.mkdir()
    (root / "mobclip").symlink_to(backend_root / "mobclip", target_is_directory=True)
    write_lock(root, wheels, base)
    return root


def make_wheel(folder, name, path="", version="1.0"):
    stem = f"{name.replace('-', '_')}-{version}"
    files = {
        f"{stem}.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{stem}.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    if path:
        files["others.pth"] = path
    digests = {
        name: base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        for name, text in files.items()
    }
    record = "".join(f"{name},sha256={digests[name]},{len(files[name])}\n" for name in files)
    with zipfile.ZipFile(folder / f"{stem}-py3-none-any.whl", "w") as archive:
        for name, text in {**files, f"{stem}.dist-info/RECORD": f"{record}{stem}.dist-info/RECORD,,\n"}.items():
            archive.writestr(name, text)


def write_lock(root, wheels, base):
    groups = {"core": CORE, **OTHERS}
    lines = []
    for path in sorted(wheels.glob("*.whl")):
        name, version = path.name.split("-")[0].replace("_", "-"), path.name.split("-")[1]
        which = " ".join(group for group, names in groups.items() if name in names)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        size = path.stat().st_size
        lines.append(
            f'{name}=={version} ; python_version in "{base.version}" --hash=sha256:{digest}  # {which}, {size} bytes'
        )
    (root / "locks").mkdir(exist_ok=True)
    (root / "locks" / f"{base.platform}.txt").write_text("\n".join(lines))


def made(root, wheels, base, *groups, **more):
    return set_up(plan(root, groups, str(base.path)), root, str(wheels), **more)


def left_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_an_environment_is_made_and_found_and_runs_the_backend(root, wheels, base, fresh_home):
    heard = []
    environment = made(root, wheels, base, on_progress=lambda fraction, text: heard.append((fraction, text)))
    assert environment.interpreter.is_file() and fresh_home in environment.folder.parents
    assert find_interpreter() == (environment.interpreter, "managed")
    with Client(environment.interpreter, root) as client:
        assert client.request("models", {})["models"]
        assert client.hello["missing"].keys() == {"boosting", "reports", "import", "files", "rasters", "train"}
    assert left_in(environments_folder()) == ["current", environment.folder.name]
    assert not list(environment.folder.glob("lib/*/site-packages/pip"))
    fractions = [fraction for fraction, _ in heard]
    assert fractions == sorted(fractions) and fractions[-1] == 1
    assert [text for _, text in heard][-3:] == ["Installing", "Starting the backend for the first time", "Done"]


def test_what_is_whole_can_be_set_up_again(root, wheels, base):
    first = made(root, wheels, base)
    assert plan(root).new == [] and "All packages are there already" in installer.describe(plan(root))
    second = set_up(plan(root), root)
    assert second.folder != first.folder and left_in(environments_folder()) == ["current", second.folder.name]
    with Client(second.interpreter, root) as client:
        assert client.request("models", {})["models"]


def test_a_group_comes_to_what_is_there_and_the_old_environment_goes(root, wheels, base):
    first = made(root, wheels, base)
    further = plan(root, ["reports"])
    assert [wheel.name for wheel in further.new] == ["jinja2", "matplotlib"] and further.reused == first
    second = set_up(further, root, str(wheels))
    assert second.groups == ("core", "reports") and current_environment() == second
    assert left_in(environments_folder()) == ["current", second.folder.name]
    with Client(second.interpreter, root) as client:
        assert client.hello["packages"]["matplotlib"] == "1.0" and client.hello["packages"]["numpy"]
    assert plan(root, []).groups == ("core", "reports")


def test_a_group_that_cannot_be_had_here_is_refused(root, base):
    with pytest.raises(
        EngineError, match=f"no packages of the group train for Python {base.version} on {base.platform}"
    ):
        plan(root, ["train"], str(base.path))


def test_an_environment_in_which_a_worker_runs_stays_until_it_is_gone(root, wheels, base):
    first = made(root, wheels, base)
    with Client(first.interpreter, root) as client:
        second = made(root, wheels, base, "reports")
        assert first.folder.is_dir() and client.request("models", {})["models"]
    third = made(root, wheels, base, "boosting")
    assert left_in(environments_folder()) == ["current", third.folder.name]
    assert second.folder != third.folder and third.groups == ("core", "boosting", "reports")


def test_a_newer_lock_makes_an_environment_from_nothing(root, wheels, base):
    made(root, wheels, base)
    make_wheel(wheels, "h3", version="2.0")
    (wheels / "h3-1.0-py3-none-any.whl").unlink()
    write_lock(root, wheels, base)
    assert any("Set up to renew" in line for line in check("", root)[1])
    assert len(plan(root).new) == len(CORE) and plan(root).reused is None
    with Client(made(root, wheels, base).interpreter, root) as client:
        assert client.hello["packages"]["h3"] == "2.0"
    assert check("", root)[0] is True and not any("Set up to renew" in line for line in check("", root)[1])


def test_a_wheel_with_another_content_is_refused_and_nothing_changes(root, wheels, base):
    before = made(root, wheels, base)
    make_wheel(wheels, "matplotlib", path="/elsewhere")
    with pytest.raises(
        EngineError, match=r"not the one that MobCLIP was tested with.*The whole log: .*setup\.log$"
    ) as caught:
        made(root, wheels, base, "reports")
    assert "HASHES" in caught.value.detail
    assert current_environment() == before and left_in(environments_folder()) == ["current", before.folder.name]


def test_a_wheel_that_the_folder_lacks_is_named(root, wheels, base):
    (wheels / "scipy-1.0-py3-none-any.whl").unlink()
    with pytest.raises(EngineError, match="The folder of wheels lacks scipy"):
        made(root, wheels, base)
    assert left_in(environments_folder()) == []


def test_a_folder_of_wheels_that_does_not_exist_is_named(root, wheels, base):
    with pytest.raises(EngineError, match="folder of wheels /nowhere does not exist"):
        made(root, "/nowhere", base)


def test_cancel_ends_it_soon_and_changes_nothing(root, wheels, base):
    start = time.monotonic()
    with pytest.raises(EngineCancelled):
        made(root, wheels, base, is_cancelled=lambda: time.monotonic() > start + 0.3)
    assert left_in(environments_folder()) == [] and current_environment() is None


def test_a_full_disk_is_told_before_anything_is_done(root, wheels, base, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: shutil._ntuple_diskusage(10, 10, 1_000_000))
    with pytest.raises(EngineError, match="and the disk has 1 MB free"):
        made(root, wheels, base)


def test_an_index_that_cannot_be_reached_is_told_with_what_to_do(root, wheels, base, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setattr(pip, "OPTIONS", (*pip.WHEELS_ONLY, *pip.QUIET, "--retries=1"))
    todo = plan(root, (), str(base.path))
    with pytest.raises(EngineError, match="package index could not be reached.*folder of wheels"):
        set_up(todo, root)
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.invalid/simple")
    with pytest.raises(EngineError, match=r"proxy refused the connection.*Settings > Options > Network") as caught:
        set_up(todo, root, network=Network("http://user:hidden@127.0.0.1:9"))
    log = (environments_folder().parent / "setup.log").read_text()
    assert "hidden" not in log + str(caught.value) + caught.value.detail


class Index(http.server.BaseHTTPRequestHandler):
    """A package index with one file."""

    content, digest = b"", ""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        url = f"http://127.0.0.1:{self.server.server_port}/file"
        files = [{"filename": "a.whl", "url": url, "hashes": {"sha256": self.digest}}]
        self.wfile.write(self.content if self.path == "/file" else json.dumps({"files": files}).encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def index(monkeypatch):
    """Puts a file into an index on this machine, and returns it as a lock has it."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Index)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setattr(pip, "INDEX", f"http://127.0.0.1:{server.server_port}/")

    def put(name, content):
        Index.content, Index.digest = content, hashlib.sha256(content).hexdigest()
        return Wheel(name, "1.0", Index.digest, len(content), (name,))

    yield put
    server.shutdown()
    server.server_close()


def test_pip_is_fetched_from_the_index_by_its_digest(tmp_path, index):
    wheel = index("pip", b"a wheel")
    assert pip.fetch_wheel(wheel, tmp_path, Network()).read_bytes() == b"a wheel"
    with pytest.raises(EngineError, match=r"does not have pip 1\.0"):
        pip.fetch_wheel(wheel._replace(sha256="0" * 64), tmp_path, Network())
    with pytest.raises(EngineCancelled):
        pip.fetch_wheel(wheel, tmp_path, Network(), lambda: True)
    Index.content = b"another"
    with pytest.raises(EngineError, match="not the one that MobCLIP was tested with"):
        pip.fetch_wheel(wheel, tmp_path, Network())


UV = """#!/bin/sh
# Stands for uv: `uv python install 3.12 --install-dir FOLDER …`
echo "$*" >"$5/arguments"
mkdir -p "$5/cpython-3.12.1-test/bin"
cat >"$5/cpython-3.12.1-test/bin/python3" <<'END'
#!/bin/sh
echo 'FACTS'
END
chmod +x "$5/cpython-3.12.1-test/bin/python3"
"""


def test_a_python_is_downloaded_with_uv_once(tmp_path, index, backend_root):
    facts = {**FACTS, "version": [3, 12], "path": "/the/python"}
    with zipfile.ZipFile(tmp_path / "uv.whl", "w") as archive:
        archive.writestr("uv-1.0.data/scripts/uv", UV.replace("FACTS", json.dumps(facts)))
    wheel = index("uv", (tmp_path / "uv.whl").read_bytes())
    (tmp_path / "locks").mkdir()
    line = f'uv==1.0 ; python_version in "3.12" --hash=sha256:{wheel.sha256}  # uv, {wheel.bytes} bytes'
    (tmp_path / "locks" / f"{base_python.this_platform()}.txt").write_text(line)
    assert standalone_python(tmp_path) == Path("/the/python")
    folder = data_folder() / "python"
    assert (folder / "arguments").read_text().startswith(f"python install 3.12 --install-dir {folder} --no-bin")
    assert left_in(folder) == ["arguments", "cpython-3.12.1-test"]
    Index.digest = "gone"
    assert standalone_python(tmp_path) == Path("/the/python")


FACTS = {  # what a Python says of itself
    "version": [3, 9],
    "implementation": "cpython",
    "bits": 64,
    "system": "linux",
    "machine": "x86_64",
    "libc": ["glibc", "2.36"],
    "pip": [],
    "venv": True,
    "path": "/old",
}
SENTENCES = {
    "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.": "tested with",
    "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device": "disk is full",
    "OSError: [WinError 206] The filename or extension is too long": "LongPathsEnabled",
    "ERROR: Could not install packages due to an OSError: Missing dependencies for SOCKS support.": "SOCKS",
    "ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy Authentication Required'))": "proxy",
    "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] self signed certificate in chain'))": "certificate",
    "ERROR: Could not install packages due to an OSError: [WinError 5] Access is denied: 'C:\\\\x.pyd'": "antivirus",
    "[WinError 1260] This program is blocked by group policy.": "administrator",
    "ImportError: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found": "too old",
    "ImportError: DLL load failed while importing onnxruntime_pybind11_state": "Visual C",
    "/usr/bin/python3: No module named pip": "python3-venv",
    "NameResolutionError(\"Failed to resolve 'pypi.org' ([Errno 8] nodename nor servname provided)\")": "reached",
    "WARNING: The repository located at index.lan is not a trusted or secure host and is being ignored.": "trusted-host",
    "ERROR: No matching distribution found for onnxruntime==1.32.0": "no wheel of onnxruntime",
    "error: Failed to download\n  Caused by: dns error\n  Caused by: failed to lookup address information": "reached",
    "ERROR: something else\n": "(ERROR: something else)",
}


@pytest.mark.parametrize("log", SENTENCES)
def test_each_known_failure_is_one_sentence(log):
    sentence = installer.explain(f"Collecting x\n{log}")
    assert SENTENCES[log] in sentence and "\n" not in sentence and sentence.endswith(".")


def script(folder, name, text):
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def test_the_first_suitable_python_is_taken_and_the_others_say_why_not(tmp_path, base):
    too_old = script(tmp_path, "python3.9", f"echo '{json.dumps(FACTS)}'")
    musl = script(tmp_path, "python3", f"echo '{json.dumps({**FACTS, 'version': [3, 12], 'libc': ['', '']})}'")
    no_python = script(tmp_path, "python", "exit 1")
    qgis = script(tmp_path, "qgis-bin", "touch started")
    bad = [too_old, musl, no_python, qgis, tmp_path / "nowhere"]
    found = find_base_python(pythons=iter([*bad, base.path]))
    assert found == base and found.version == PYTHON
    with pytest.raises(NoPython, match=r"^No Python 3.10 to 3.14 was found.*Install ") as caught:
        find_base_python(pythons=iter(bad))
    for reason in ("is Python 3.9: MobCLIP needs 3.10 to 3.14", "without glibc 2.28", "is QGIS, not a Python"):
        assert reason in caught.value.detail
    with pytest.raises(EngineError, match=r"python3\.9 is Python 3\.9"):
        find_base_python(str(too_old))


def test_the_usual_places_have_a_python(base):
    assert base_python.find_base_python().platform == base.platform


@pytest.mark.parametrize(
    "name, text, sentence",
    [
        ("qgis", "touch started", "is QGIS, not a Python interpreter"),
        ("QGIS-LTR", "touch started", "is QGIS, not a Python interpreter"),
        ("program", "echo something 3.12", "is not a Python interpreter"),
        ("python", "echo Python 3.9.18", r"is Python 3\.9\.18: the MobCLIP backend needs 3\.10 or newer"),
        ("python", "exec sleep 60", "could not be started"),
    ],
)
def test_an_interpreter_that_cannot_run_the_backend_is_refused(tmp_path, monkeypatch, name, text, sentence):
    monkeypatch.setattr(interpreter, "PROBE_SECONDS", 1)
    path = script(tmp_path, name, f"cd {tmp_path}; {text}")
    with pytest.raises(EngineError, match=rf"{sentence}.*mobclip:installbackend"):
        find_interpreter(str(path))
    assert not (tmp_path / "started").exists()


def test_the_groups_are_those_of_the_backend_and_each_lock_can_be_read(backend_root):
    from mobclip.packages import GROUPS as THEIRS

    assert list(THEIRS) == list(GROUPS)
    for path in (backend_root / "locks").glob("*.txt"):
        assert {wheel.name for wheel in locked_wheels(backend_root, path.stem, "3.12", ["core"])} >= set(THEIRS["core"])
        installers = locked_wheels(backend_root, path.stem, "3.12", ["pip", "uv"])
        assert [wheel.name for wheel in installers] == ["pip", "uv"]
    with pytest.raises(EngineError, match=r"no packages of MobCLIP for Python 3\.14 on macos-x86_64"):
        locked_wheels(backend_root, "macos-x86_64", "3.14", ["core"])
    assert megabytes_of_group(backend_root, "linux-x86_64", "3.12", "train") > 2_000
    assert 50 < megabytes_of_group(backend_root, "windows-x86_64", "3.12", "train") < 400
    assert 10 < megabytes_of_group(backend_root, "linux-x86_64", "3.12", "rasters") < 100
    assert megabytes_of_group(backend_root, "macos-x86_64", "3.12", "train") is None
    with pytest.raises(EngineError, match="no packages of MobCLIP for windows-arm64"):
        locked_wheels(backend_root, "windows-arm64", "3.12", ["core"])
