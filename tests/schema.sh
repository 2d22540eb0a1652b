#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The JSON Schemas and the loader say the same; judged by npm's Ajv (tests/schema/check.mjs).
#   schema.sh SOURCE_DIRECTORY PROGRAM
set -eu
cd "$1/tests/schema"
[ -d node_modules/ajv ] || { echo 'The packages of tests/schema are missing: run ./dev test, or npm ci in that folder'; exit 1; }
exec node check.mjs "$1" "$2"
