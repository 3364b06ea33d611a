"""Calls from another thread into the main one, the only one that may open layers."""

from concurrent.futures import Future, TimeoutError

from qgis.PyQt.QtCore import QObject, QThread, pyqtSignal, pyqtSlot

PATIENCE_SECONDS = 10  # the main thread may be waiting for the one that calls


class _Runner(QObject):
    """Lives in the main thread, which imports this module when it loads the plugin."""

    called = pyqtSignal(object)

    def __init__(self):
        super().__init__()
        self.called.connect(self.run)

    @pyqtSlot(object)
    def run(self, call):
        """Received in the main thread."""
        call()


_runner = _Runner()


def in_main_thread(function):
    """Call a function in the main thread, wait, and return what it returns or raise what it raises.

    Raises:
        TimeoutError: of concurrent.futures; the main thread did not get to it and will not call it later.
    """
    if QThread.currentThread() == _runner.thread():
        return function()
    future = Future()

    def call():
        if not future.set_running_or_notify_cancel():
            return
        try:
            future.set_result(function())
        except Exception as error:  # raised again by the one that waits
            future.set_exception(error)

    _runner.called.emit(call)
    try:
        return future.result(PATIENCE_SECONDS)
    except TimeoutError:
        if future.cancel():
            raise
        return future.result()  # it has begun
