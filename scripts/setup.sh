# Sourced by the other scripts: installs what is missing from the system's packages and says what.
# Sets ROOT (this repository) and PROFILE (a QGIS profile of our own, so that nobody's settings are touched).

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
PROFILE="$ROOT/build/qgis"

need() { # need PACKAGE... : install the Debian packages that are missing
    local missing=()
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    echo "Installing: ${missing[*]}"
    local sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo"
    $sudo apt-get update -qq
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

need_qgis() {
    need qgis python3-qgis python3-pandas python3-pyqtgraph fonts-dejavu poppler-utils
}

make_profile() { # a QGIS profile in which the plugin is installed and switched on
    local profile="$PROFILE/profiles/default"
    mkdir -p "$profile/python/plugins" "$profile/QGIS"
    ln -sfn "$ROOT" "$profile/python/plugins/sozialraum"
    [ -f "$profile/QGIS/QGIS3.ini" ] || printf '%s\n' '[PythonPlugins]' sozialraum=true '' \
        '[locale]' overrideFlag=true userLocale=de_DE '' '[qgis]' checkVersion=false 'newsFeed\enabled=false' showTips=false >"$profile/QGIS/QGIS3.ini"
    export QGIS_CUSTOM_CONFIG_PATH="$PROFILE"
}
