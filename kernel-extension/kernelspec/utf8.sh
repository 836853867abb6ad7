#!/bin/sh
# Runs a command in a UTF-8 locale: Java takes the letters of file names, of words and of the environment from the
# locale it is started in, and no property changes that afterwards.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
exec "$@"
