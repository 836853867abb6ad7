"""What Jotter adds to the Python environment that JupyterLab runs in; install_kernelspec.py puts it there."""
