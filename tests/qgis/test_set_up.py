"""Setting up the backend from QGIS: the algorithm, the options page and the message on the first start."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLANNED_SECONDS = 3  # more than it takes to find a Python


@pytest.fixture
def nothing_set_up(monkeypatch, tmp_path):
    """A user without an environment."""
    for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("MOBCLIP_PYTHON", raising=False)
    return tmp_path / "home"


def wait_for(condition, seconds=60):
    from qgis.PyQt.QtCore import QCoreApplication

    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        QCoreApplication.processEvents()
        time.sleep(0.05)
    assert condition()


def test_an_algorithm_says_how_to_set_up_the_backend(run, nothing_set_up):
    from qgis.core import QgsProcessingException

    with pytest.raises(
        QgsProcessingException, match=r"not set up.*Set up in Settings > Options.*mobclip:installbackend"
    ):
        run("creategrid", EXTENT="-84.5,-84.2,33.6,33.9", RESOLUTION=6, OUTPUT="memory:")


def test_a_failed_installation_is_an_error_with_one_sentence_and_leaves_nothing(run, nothing_set_up, tmp_path):
    from qgis.core import QgsProcessingException

    wheels = tmp_path / "wheels"
    wheels.mkdir()
    with pytest.raises(QgsProcessingException, match=r"The folder of wheels lacks \w+") as caught:
        run("installbackend", WHEELS=str(wheels))
    assert "\n" not in str(caught.value)
    assert not list((nothing_set_up / "mobclip" / "environments").iterdir())


def test_a_python_that_is_not_suitable_is_named(run, nothing_set_up, tmp_path):
    from qgis.core import QgsProcessingException

    (tmp_path / "python").write_text("no program")
    with pytest.raises(QgsProcessingException, match="is not a Python interpreter that works"):
        run("installbackend", PYTHON=str(tmp_path / "python"))


def test_the_python_of_qgis_is_refused_as_worker(run, monkeypatch):
    from qgis.core import QgsProcessingException

    own = f"{sys.base_prefix}/bin/python{sys.version_info[0]}.{sys.version_info[1]}"
    for path, sentence in (
        (own, "is the Python of QGIS"),
        (shutil.which("qgis") or "/usr/bin/qgis", "is QGIS, not a Python"),
    ):
        if os.path.exists(path):
            monkeypatch.setenv("MOBCLIP_PYTHON", path)
            with pytest.raises(QgsProcessingException, match=f"{sentence}.*mobclip:installbackend"):
                run("creategrid", EXTENT="-84.5,-84.2,33.6,33.9", RESOLUTION=6, OUTPUT="memory:")
            report = run("checkbackend")
            assert report["BACKEND_OK"] is False and sentence in report["REPORT"]


def test_a_proxy_of_qgis_is_an_address_for_pip(provider):
    from qgis.PyQt.QtNetwork import QNetworkProxy

    from mobclip_qgis.network import proxy_address

    kind = QNetworkProxy.ProxyType
    assert proxy_address(QNetworkProxy(kind.HttpProxy, "proxy.lan", 3128)) == "http://proxy.lan:3128"
    with_login = QNetworkProxy(kind.HttpProxy, "proxy.lan", 3128, "a user", "p@ss:w")
    assert proxy_address(with_login) == "http://a%20user:p%40ss%3Aw@proxy.lan:3128"
    assert proxy_address(QNetworkProxy(kind.Socks5Proxy, "proxy.lan", 1080)) == "socks5h://proxy.lan:1080"
    assert proxy_address(QNetworkProxy(kind.NoProxy)) == proxy_address(QNetworkProxy(kind.DefaultProxy)) == ""


def test_the_certificates_that_qgis_trusts_are_those_of_pip(tmp_path):
    code = (
        "import sys; from qgis.core import QgsApplication\n"
        "app = QgsApplication([], False); app.initQgis()\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "from mobclip_qgis.network import qgis_network\n"
        "print(qgis_network().certificates.count('BEGIN CERTIFICATE'))\n"
        "app.exitQgis()\n"
    )
    environment = {name: os.environ[name] for name in os.environ if name != "PIP_CERT"}
    environment |= {"QGIS_AUTH_DB_DIR_PATH": str(tmp_path), "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    assert int(done.stdout.split()[-1]) > 10, done.stderr


def test_the_options_page_asks_before_it_downloads_anything(provider, nothing_set_up, tmp_path, monkeypatch):
    from qgis.PyQt.QtWidgets import QMessageBox

    from mobclip_qgis.gui.options import MobclipOptionsPage

    asked = []

    def question(parent, title, text):
        asked.append(text)
        return QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "question", question)
    page = MobclipOptionsPage(None)
    box = page.set_up
    box.groups["reports"].setChecked(True)
    box.start()
    wait_for(lambda: box.text.text() == "Nothing was installed.")
    assert " MB) are downloaded from the Python Package Index" in asked[0] and str(nothing_set_up) in asked[0]
    assert box.button.isEnabled() and not (nothing_set_up / "mobclip").exists()


def test_the_options_page_shows_why_it_failed(provider, nothing_set_up, tmp_path, monkeypatch):
    from qgis.PyQt.QtWidgets import QMessageBox

    from mobclip_qgis.gui.options import MobclipOptionsPage

    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    page = MobclipOptionsPage(None)
    box = page.set_up
    box.wheels.setFilePath(str(tmp_path))
    box.start()
    wait_for(lambda: "lacks" in box.text.text())
    assert box.button.isEnabled() and not box.cancel.isEnabled()


def test_nothing_is_asked_after_cancel(provider, nothing_set_up, monkeypatch):
    from qgis.PyQt.QtWidgets import QMessageBox

    from mobclip_qgis.gui.set_up import SetUp

    asked, ends = [], []
    monkeypatch.setattr(QMessageBox, "question", lambda *texts: asked.append(texts))
    set_up = SetUp()
    set_up.finished.connect(lambda *end: ends.append(end))
    set_up.start()
    time.sleep(PLANNED_SECONDS)  # the task ends, and the main thread has not heard of it
    set_up.cancel()
    wait_for(lambda: ends)
    assert not asked and not ends[0][0]


def test_the_first_start_offers_to_set_up_once(provider, nothing_set_up, qgis_iface, monkeypatch):
    from qgis.core import QgsSettings
    from qgis.gui import QgsMessageBar

    from mobclip_qgis.gui.offer import Offer

    bar = QgsMessageBar()
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: bar)
    QgsSettings().remove("mobclip/setUpOffered")
    offer = Offer(qgis_iface)
    offer.show_once()
    assert bar.currentItem() is not None and re.match(
        r"MobCLIP needs its packages \(\d{2,3} MB\)\.", bar.currentItem().text()
    )
    offer.close()
    assert bar.currentItem() is None
    Offer(qgis_iface).show_once()
    assert bar.currentItem() is None


def test_no_message_where_there_is_a_backend(provider, qgis_iface, monkeypatch):
    from qgis.core import QgsSettings
    from qgis.gui import QgsMessageBar

    from mobclip_qgis.gui.offer import Offer

    bar = QgsMessageBar()
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: bar)
    QgsSettings().remove("mobclip/setUpOffered")
    Offer(qgis_iface).show_once()
    assert bar.currentItem() is None


def test_an_interpreter_of_ones_own_needs_no_message(provider, nothing_set_up, monkeypatch):
    from mobclip_qgis import settings
    from mobclip_qgis.gui.offer import what_is_needed

    assert "needs its packages" in what_is_needed()
    monkeypatch.setattr(settings, "interpreter", lambda: "/somewhere/python")
    assert what_is_needed() == ""
