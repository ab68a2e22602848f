#!/bin/sh
# Fait d’un Debian sans bureau un poste Escale. À lancer en root, autant de fois qu’on veut :
#   sh src/terminal/system/linux/install.sh [adresse du kiosque [1.root.json]]
# Le projet est celui où se trouve ce fichier, ses paquets installés (npm ci).
set -eu

say() { printf '%s\n' "escale : $*"; }
stop() {
  printf '%s\n' "escale : $*" >&2
  exit 1
}

[ "$(id -u)" = 0 ] || stop 'lancez ce script en root (sudo).'
[ -f /etc/debian_version ] || stop 'ce script connaît Debian seulement. Pour un autre système : docs/terminal.md.'
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
project=$(CDPATH='' cd -- "$here/../../../.." && pwd)
node=$project/node_modules/.bin/node
[ -x "$node" ] || stop "les paquets du projet manquent : lancez « npm ci » dans $project."

say 'paquets de Debian'
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends \
  chromium chromium-sandbox xserver-xorg-core xserver-xorg-input-libinput xserver-xorg-video-all \
  xinit xauth x11-xkb-utils x11-xserver-utils openbox libpam-systemd dbus udev \
  cups cups-client cups-filters sane-utils fonts-dejavu-core >/dev/null

say 'compte escale, sans mot de passe ni connexion'
getent passwd escale >/dev/null ||
  useradd --system --user-group --create-home --home-dir /var/lib/escale --shell /usr/sbin/nologin escale
for group in video audio input scanner; do
  usermod -a -G "$group" escale
done
chmod 0700 /var/lib/escale

say 'programme dans /opt/escale'
install -d -m 0755 /opt/escale /opt/escale/src /opt/escale/docs
for room in terminal contract seal; do
  rm -rf "/opt/escale/src/$room"
  cp -R "$project/src/$room" /opt/escale/src/
done
install -m 0644 "$project/package.json" /opt/escale/package.json
install -m 0644 "$project/docs/terminal.md" /opt/escale/docs/terminal.md
rm -rf /opt/escale/node_modules.new
"$node" "$here/copy-packages.ts" "$project" /opt/escale/node_modules.new
rm -rf /opt/escale/node_modules
mv /opt/escale/node_modules.new /opt/escale/node_modules
chown -R root:root /opt/escale
chmod -R go+rX,go-w /opt/escale

say 'écran, clavier, veille et noyau'
install -D -m 0755 "$here/start-screen" /usr/lib/escale/start-screen
install -D -m 0755 "$here/screen-session" /usr/lib/escale/screen-session
install -D -m 0644 "$here/10-escale.conf" /etc/X11/xorg.conf.d/10-escale.conf
install -D -m 0644 "$here/60-escale-sysctl.conf" /etc/sysctl.d/60-escale.conf
install -D -m 0644 "$here/escale-logind.conf" /etc/systemd/logind.conf.d/escale.conf
install -D -m 0644 "$here/99-escale-usb.rules" /etc/udev/rules.d/99-escale-usb.rules
install -d -m 0755 /etc/escale
for layout in fr us; do
  /opt/escale/node_modules/.bin/node /opt/escale/src/terminal/system/print-settings.ts openbox "$layout" \
    >"/etc/escale/openbox-$layout.xml.new"
  mv "/etc/escale/openbox-$layout.xml.new" "/etc/escale/openbox-$layout.xml"
done
# Les réglages de l’administrateur restent ; une adresse donnée ici remplace la sienne.
[ -f /etc/escale/terminal.env ] || install -m 0644 "$here/terminal.env" /etc/escale/terminal.env
if [ -n "${1:-}" ]; then
  "$node" -e '
    const { readFileSync, writeFileSync } = require("node:fs")
    const [file, address] = process.argv.slice(1)
    const line = `ESCALE_KIOSK=${new URL(address).href}`
    writeFileSync(file, readFileSync(file, "utf8").replace(/^ESCALE_KIOSK=.*$/m, () => line))
  ' /etc/escale/terminal.env "$1" || stop "« $1 » n’est pas une adresse."
fi

say 'clés racines de l’administrateur'
if [ -n "${2:-}" ]; then
  [ -f "$2" ] || stop "« $2 » n’est pas un fichier : donnez le 1.root.json de l’administrateur."
  install -m 0644 "$2" /etc/escale/1.root.json
fi
[ -f /etc/escale/1.root.json ] || stop 'Il manque les clés racines : install.sh <adresse> <1.root.json>'

say 'politique du navigateur'
for folder in /etc/chromium /etc/opt/chrome /etc/opt/edge; do
  install -d -m 0755 "$folder" "$folder/policies"
  # Le superviseur l’écrit lui-même, à chaque nouvelle liste de sites.
  install -d -m 0755 -o escale -g escale "$folder/policies/managed"
done

say 'imprimante : rien ne reste d’un travail'
conf=/etc/cups/cupsd.conf
begin='# escale : début'
end='# escale : fin'
sed "/^$begin\$/,/^$end\$/d" "$conf" | grep -viE \
  '^(PreserveJobHistory|PreserveJobFiles|MaxJobs|MaxJobTime|JobRetryLimit|Browsing|AccessLogLevel|LogLevel|PageLogFormat)\b' \
  >"$conf.escale" || true
{
  printf '%s\n' "$begin"
  cat "$here/cupsd-jobs.conf"
  printf '%s\n' "$end"
} >>"$conf.escale"
chown --reference="$conf" "$conf.escale"
chmod --reference="$conf" "$conf.escale"
mv "$conf.escale" "$conf"

say 'scanner : lu ici, jamais prêté au réseau'
systemctl --quiet mask saned.socket saned.service

say 'services'
uid=$(id -u escale)
gid=$(id -g escale)
sed "s/@UID@/$uid/; s/@GID@/$gid/" "$here/run-escale.mount" >/etc/systemd/system/run-escale.mount
for unit in escale-screen.service escale-terminal.service; do
  install -m 0644 "$here/$unit" "/etc/systemd/system/$unit"
done
systemctl --quiet enable run-escale.mount escale-screen.service escale-terminal.service cups.service
# Ctrl+Alt+Suppr et la deuxième console n’existent plus ; la mémoire ne va pas sur le disque.
systemctl --quiet mask ctrl-alt-del.target getty@tty1.service autovt@.service swap.target \
  sleep.target suspend.target hibernate.target hybrid-sleep.target
systemctl --quiet set-default multi-user.target

if [ -d /run/systemd/system ]; then
  systemctl daemon-reload
  say 'prêt : redémarrez le poste (systemctl reboot).'
else
  say 'prêt : le poste démarrera sur Escale.'
fi
