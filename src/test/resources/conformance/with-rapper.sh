#!/bin/sh
# with-rapper.sh FILE…: prints name and version, then one line per file: statements, tab, file.
set -eu
warnings=$(mktemp)
trap 'rm -f "$warnings"' EXIT
echo "rapper $(rapper --version | cut -d. -f1,2)"
for file; do
  case $file in
    *.ttl) syntax=turtle ;;
    *.rdf) syntax=rdfxml ;;
    *.nt) syntax=ntriples ;;
    *.nq) syntax=nquads ;;
    *) syntax=${file##*.} ;;
  esac
  said=$(rapper --quiet --input "$syntax" --output nquads "$file" 2>"$warnings") || { cat "$warnings" >&2; exit 1; }
  [ ! -s "$warnings" ] || { cat "$warnings" >&2; exit 1; }
  printf '%s\t%s\n' "$(printf '%s\n' "$said" | sort -u | wc -l)" "$file"
done
