"""The kernels that JupyterLab offers."""

from jupyter_client.kernelspec import KernelSpecManager


class OneJava(KernelSpecManager):
    """Leaves out JJava's own kernel where Jotter's is there, which is JJava with more; a notebook of it opens in Jotter's."""

    def find_kernel_specs(self):
        found = super().find_kernel_specs()
        if "jotter" in found:
            found.pop("java", None)
        return found
