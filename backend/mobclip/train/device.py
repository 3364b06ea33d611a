"""Where training runs: the processor, or a GPU."""

import platform

import torch

from mobclip.choices import Device
from mobclip.errors import InputError

CPU, GPU = "cpu", "cuda"


def chosen_device(device: Device) -> str:
    """`cpu` or `cuda` for torch; `auto` takes a GPU where this torch can use one.

    Raises:
        InputError: there is no such device.
    """
    has_gpu = torch.cuda.is_available()
    if device == "auto":
        return GPU if has_gpu else CPU
    if device != CPU and not has_gpu:
        raise InputError(f"The device {device} is not available: give --device cpu.")
    return device


def device_name(device: str) -> str:
    """What a person calls a device, such as NVIDIA H100 80GB HBM3."""
    if device != CPU:
        return torch.cuda.get_device_name()
    threads = torch.get_num_threads()
    return f"CPU ({platform.machine()}, {threads} thread{'s' if threads > 1 else ''})"
