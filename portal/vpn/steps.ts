import type { ShownDevice } from '../../api/vpn/view.ts'
import type { Said } from '../../terms/grammar/said.ts'

type System = ShownDevice['system']

/** At the end of every list: how one sees that it works. */
const check: Said = {
  de: 'Unter „Letzter Handshake“ steht jetzt eine Zeit, und in der Liste hier steht das Gerät als verbunden. Danach ist das Netzlaufwerk unter seiner Adresse erreichbar.',
  en: 'A time now stands at “Latest handshake”, and the list here shows the device as connected. Then the network drive is reached at its address.',
}

/** What one does with a profile, step by step, on each system. */
export const steps: Readonly<Record<System, readonly Said[]>> = {
  windows: [
    {
      de: 'Installieren Sie „WireGuard“ von wireguard.com/install (einmal, mit Administratorrechten).',
      en: 'Install “WireGuard” from wireguard.com/install (once, as an administrator).',
    },
    {
      de: 'Öffnen Sie WireGuard, wählen Sie „Tunnel aus Datei importieren“ und dann die heruntergeladene Datei.',
      en: 'Open WireGuard, choose “Import tunnel(s) from file” and then the file that you downloaded.',
    },
    {
      de: 'Klicken Sie auf „Aktivieren“. Der Tunnel startet von nun an mit Windows.',
      en: 'Click “Activate”. From now on the tunnel starts with Windows.',
    },
    check,
  ],
  macos: [
    {
      de: 'Installieren Sie „WireGuard“ aus dem App Store.',
      en: 'Install “WireGuard” from the App Store.',
    },
    {
      de: 'Öffnen Sie es, wählen Sie „Tunnel aus Datei importieren …“ und dann die heruntergeladene Datei; erlauben Sie die VPN-Konfiguration.',
      en: 'Open it, choose “Import tunnel(s) from file …” and then the file that you downloaded; allow the VPN configuration.',
    },
    {
      de: 'Klicken Sie auf „Aktivieren“; unter „Bearbeiten“ können Sie „Bei Bedarf“ einschalten.',
      en: 'Click “Activate”; below “Edit” you can switch on “On-Demand”.',
    },
    check,
  ],
  linux: [
    {
      de: 'Installieren Sie das Paket wireguard-tools (Debian, Ubuntu: sudo apt install wireguard-tools).',
      en: 'Install the package wireguard-tools (Debian, Ubuntu: sudo apt install wireguard-tools).',
    },
    {
      de: 'Legen Sie die Datei als /etc/wireguard/cloud.conf ab, nur für root lesbar: sudo install -m 600 Datei /etc/wireguard/cloud.conf',
      en: 'Put the file at /etc/wireguard/cloud.conf, readable by root alone: sudo install -m 600 file /etc/wireguard/cloud.conf',
    },
    {
      de: 'Schalten Sie ihn ein, auch für jeden Neustart: sudo systemctl enable --now wg-quick@cloud. In GNOME und KDE geht es auch über die Netzwerkeinstellungen, „VPN importieren“.',
      en: 'Switch it on, for every restart too: sudo systemctl enable --now wg-quick@cloud. In GNOME and KDE the network settings can import it too.',
    },
    {
      de: '„sudo wg“ zeigt „latest handshake“ mit einer Zeit. Danach ist das Netzlaufwerk unter seiner Adresse erreichbar.',
      en: '“sudo wg” shows a time at “latest handshake”. Then the network drive is reached at its address.',
    },
  ],
  ios: [
    {
      de: 'Installieren Sie „WireGuard“ aus dem App Store.',
      en: 'Install “WireGuard” from the App Store.',
    },
    {
      de: 'Tippen Sie auf „+“ und „Aus QR-Code erstellen“, und richten Sie die Kamera auf den Code hier.',
      en: 'Tap “+” and “Create from QR code”, and point the camera at the code here.',
    },
    {
      de: 'Geben Sie dem Tunnel einen Namen, erlauben Sie die VPN-Konfiguration, und schalten Sie ihn ein.',
      en: 'Name the tunnel, allow the VPN configuration, and switch it on.',
    },
    check,
  ],
  android: [
    {
      de: 'Installieren Sie „WireGuard“ aus Google Play oder F-Droid.',
      en: 'Install “WireGuard” from Google Play or F-Droid.',
    },
    {
      de: 'Tippen Sie auf „+“ und „Von QR-Code scannen“, und richten Sie die Kamera auf den Code hier.',
      en: 'Tap “+” and “Scan from QR code”, and point the camera at the code here.',
    },
    {
      de: 'Geben Sie dem Tunnel einen Namen, schalten Sie ihn ein, und erlauben Sie die Verbindungsanfrage.',
      en: 'Name the tunnel, switch it on, and allow the connection request.',
    },
    check,
  ],
  other: [
    {
      de: 'Laden Sie das Profil als WireGuard-Client in Ihr Gerät (OpenWrt, OPNsense, FRITZ!Box, LANCOM und andere lesen es).',
      en: 'Load the profile into your device as a WireGuard client (OpenWrt, OPNsense, FRITZ!Box, LANCOM and others read it).',
    },
    {
      de: 'Lassen Sie Ihr Gerät die Adressen Ihres Netzes hinter seiner VPN-Adresse verbergen (NAT): Andere Absender nimmt das Gateway nicht an.',
      en: 'Let your device hide the addresses of your network behind its VPN address (NAT): the gateway takes nothing from other senders.',
    },
    check,
  ],
}
