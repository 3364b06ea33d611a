"""What goes into a bug report, and what never does."""

import os
from pathlib import Path

import pytest

from mobclip_qgis.engine.diagnostics import report
from mobclip_qgis.engine.environments import data_folder
from mobclip_qgis.engine.redaction import without_home, without_secrets
from mobclip_qgis.engine.status import NOT_SET_UP, NOT_THERE, OUTDATED, OWN, READY, status

SECRETS = [
    "http://anna:hunter2@proxy.lan:3128",
    "--proxy=http://anna:hun/ter2@x@proxy.lan:3128",
    "socks5h://a%20b:hunter2@proxy.lan",
    "Looking in indexes: https://hunter2@pypi.example.org/simple, https://pypi.org/simple",
    "https://__token__:hunter2@upload.example.org",
    "Proxy-Authorization: Basic hunter2==",
    "authorization: Bearer hunter2",
    "PIP_PASSWORD=hunter2 and more",
    "--api-key hunter2 --quiet",
    "https://host/wheel?access_token=hunter2&x=1",
    "https://host/wheel?se=2026&sig=hunter2",
    '{"token": "hunter2 with words", "name": "x"}',
    "secret: 'hunter2'",
    "accessKey = hunter2",
]


@pytest.mark.parametrize("text", SECRETS)
def test_passwords_and_tokens_are_left_out(text):
    assert "hunter2" not in without_secrets(text) and "ter2" not in without_secrets(text)


@pytest.mark.parametrize(
    "token", ["pypi-AgEIcHlwaS5vcmcCJDAwMDA", "ghp_0123456789abcdefABCDEF", "hf_0123456789abcdefABCD"]
)
def test_a_token_is_known_without_a_word_before_it(token):
    assert token not in without_secrets(f"used {token} twice")


@pytest.mark.parametrize(
    "text",
    [
        "Downloading numpy-2.4.6-cp312-cp312-manylinux_2_28_x86_64.whl (16.6 MB)",
        "https://pypi.org/simple/numpy/ and https://pypi.org/simple/h3/",
        "check the proxy in Settings > Options > Network, with its user and password.",
        "Collecting numpy==2.4.6 --hash=sha256:abc",
        "token_count 5, passes 3",
    ],
)
def test_all_else_stays(text):
    assert without_secrets(text) == text


def test_the_home_folder_is_a_tilde(monkeypatch):
    monkeypatch.setenv("HOME", "/home/anna")
    monkeypatch.setenv("USERPROFILE", "/home/anna")
    text = "/home/anna/.local/share, '/home/anna', /home/anna-maria/x, /srv/home/anna2"
    assert without_home(text) == "~/.local/share, '~', /home/anna-maria/x, /srv/home/anna2"
    monkeypatch.setenv("HOME", "/")
    monkeypatch.setenv("USERPROFILE", "/")
    assert without_home("/usr/bin") == "/usr/bin"


@pytest.fixture
def home(monkeypatch, tmp_path):
    folder = tmp_path / "anna"
    folder.mkdir()
    for name in ("HOME", "LOCALAPPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    return folder


def test_the_report_has_versions_models_and_the_end_of_the_log(home, backend_root):
    data_folder().mkdir(parents=True)
    lines = [f"line {number}" for number in range(100)] + [f"$ pip --proxy=http://u:hunter2@h:1 -d {home}/x"]
    (data_folder() / "setup.log").write_text("\n".join(lines))
    text = report({"QGIS": "3.22", "Settings": f"interpreter {home}/bin/python"}, "", backend_root)
    assert text.startswith("QGIS: 3.22\nSettings: interpreter ~/bin/python\nSystem: ")
    assert "\nModel: us-open " in text and ", numpy " in text and "\nThe end of setup.log:\nline 61\n" in text
    assert text.endswith("$ pip --proxy=http://…@h:1 -d ~/x\n")
    assert str(home) not in text and "hunter2" not in text and "line 60\n" not in text


def test_the_report_is_there_without_a_backend(home, backend_root, monkeypatch):
    monkeypatch.delenv("MOBCLIP_PYTHON")
    assert "Not ready. The MobCLIP backend is not set up" in report({}, "", backend_root)


def test_the_status_is_told_without_starting_anything(home, backend_root, monkeypatch, tmp_path):
    monkeypatch.delenv("MOBCLIP_PYTHON")
    assert status("", backend_root).word == NOT_SET_UP
    assert status("/nowhere/python", backend_root) == (NOT_THERE, Path("/nowhere/python"), True)
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\ntouch " + str(tmp_path / "started"))
    program.chmod(0o755)
    assert status(str(program), backend_root).word == OWN
    monkeypatch.setenv("MOBCLIP_PYTHON", str(program))
    assert status("/nowhere/python", backend_root) == (OWN, program, True)
    assert not (tmp_path / "started").exists()


def test_the_status_of_an_environment_goes_by_its_packages(home, backend_root, monkeypatch):
    from mobclip_qgis.engine.environments import (
        Environment,
        environments_folder,
        interpreter_in,
        make_current,
        write_facts,
    )
    from mobclip_qgis.engine.locks import digest, locked_wheels

    monkeypatch.delenv("MOBCLIP_PYTHON")
    folder = environments_folder() / "env-1"
    interpreter_in(folder).parent.mkdir(parents=True)
    os.symlink("/usr/bin/env", interpreter_in(folder))
    for wheels, word in (
        ("other", OUTDATED),
        (digest(locked_wheels(backend_root, "linux-x86_64", "3.12", ["core"])), READY),
    ):
        environment = Environment(folder, ("core",), "/usr/bin/env", "3.12", "linux-x86_64", wheels)
        write_facts(environment)
        make_current(environment)
        assert status("", backend_root) == (word, interpreter_in(folder), False)
