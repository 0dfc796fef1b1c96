import type { Said } from '../../terms/grammar/said.ts'

/** How one system reaches a drive: sentences to be followed one after the other, and lines to be copied. */
export interface System {
  readonly id: string
  readonly name: Said
  readonly steps: readonly (Said | { readonly line: string })[]
}
interface Reached {
  /** `https://drive.example/abcdefghij/` */
  readonly address: string
  readonly user: string
}

const same = (text: string): Said => ({ de: text, en: text })
const password: Said = {
  de: 'Als Kennwort ein App-Passwort dieses Laufwerks; das Passwort des Portals geht hier nicht.',
  en: 'As password, an app password of this drive; the password of the portal does not work here.',
}

/** Step by step for each system, with the address and the user name of whoever reads it. */
export function systemsFor({ address, user }: Reached): readonly System[] {
  const { host, pathname, protocol } = new URL(address)
  const isTls = protocol === 'https:'
  const path = pathname.replace(/\/$/, '')
  return [
    {
      id: 'explorer',
      name: same('Windows (Explorer)'),
      steps: [
        {
          de: 'Im Explorer „Dieser PC“ mit der rechten Maustaste anklicken und „Netzlaufwerk verbinden …“ wählen.',
          en: 'In Explorer, right-click “This PC” and choose “Map network drive …”.',
        },
        { de: 'Als Ordner diese Adresse eintragen:', en: 'As folder, enter this address:' },
        { line: address },
        {
          de: `„Verbindung mit anderen Anmeldeinformationen herstellen“ ankreuzen, fertigstellen; Benutzername ist ${user}.`,
          en: `Tick “Connect using different credentials”, then finish; the user name is ${user}.`,
        },
        password,
        {
          de: 'Windows lädt so nur Dateien bis 50 MB; größere gehen über diese Seite, oder mit rclone.',
          en: 'This way Windows transfers files up to 50 MB only; larger ones go through this page, or with rclone.',
        },
      ],
    },
    {
      id: 'net-use',
      name: same('Windows (net use)'),
      steps: [
        {
          de: 'In der Eingabeaufforderung; nach dem Kennwort wird gefragt:',
          en: 'At the command prompt; you are asked for the password:',
        },
        { line: `net use Z: ${address} /user:${user} * /persistent:yes` },
        password,
        { de: 'Wieder trennen:', en: 'To disconnect:' },
        { line: 'net use Z: /delete' },
      ],
    },
    {
      id: 'finder',
      name: same('macOS (Finder)'),
      steps: [
        {
          de: 'Im Finder „Gehe zu“, „Mit Server verbinden …“ (⌘K).',
          en: 'In Finder, “Go”, “Connect to Server …” (⌘K).',
        },
        { de: 'Diese Adresse eintragen und verbinden:', en: 'Enter this address and connect:' },
        { line: address },
        { de: `„Registrierter Benutzer“, Name ${user}.`, en: `“Registered User”, name ${user}.` },
        password,
      ],
    },
    {
      id: 'gnome',
      name: same('GNOME'),
      steps: [
        {
          de: 'In „Dateien“ links „Netzwerk“ (früher „Andere Orte“), unten diese Adresse eintragen:',
          en: 'In “Files”, choose “Network” (formerly “Other Locations”) and enter this address at the bottom:',
        },
        { line: `${isTls ? 'davs' : 'dav'}://${host}${path}` },
        { de: `Benutzername ${user}.`, en: `User name ${user}.` },
        password,
      ],
    },
    {
      id: 'kde',
      name: same('KDE'),
      steps: [
        { de: 'In Dolphin diese Adresse öffnen (Strg+L):', en: 'In Dolphin, open this address (Ctrl+L):' },
        { line: `${isTls ? 'webdavs' : 'webdav'}://${encodeURIComponent(user)}@${host}${path}` },
        password,
      ],
    },
    {
      id: 'davfs2',
      name: same('Linux (davfs2)'),
      steps: [
        {
          de: 'Einmal einrichten; gefragt wird nach Name und Kennwort:',
          en: 'Set up once; you are asked for name and password:',
        },
        { line: 'sudo apt install davfs2 && sudo mkdir -p /mnt/drive' },
        // Without it newer kernels list no folders.
        { line: "echo 'buf_size 64' | sudo tee -a /etc/davfs2/davfs2.conf" },
        { line: `sudo mount -t davfs -o uid=$(id -u) ${address} /mnt/drive` },
        { de: `Name ${user}.`, en: `Name ${user}.` },
        password,
      ],
    },
    {
      id: 'rclone',
      name: same('Linux, Windows, macOS (rclone)'),
      steps: [
        {
          de: 'Für große Mengen und für Sicherungen; statt APP-PASSWORT das eigene:',
          en: 'For large amounts and for backups; put your own in the place of APP-PASSWORD:',
        },
        {
          line: `rclone config create drive webdav url=${address} vendor=other user=${user} pass=APP-PASSWORD --obscure`,
        },
        { line: 'rclone copy --progress ./folder drive:folder' },
      ],
    },
    {
      id: 'phone',
      name: same('iPhone, iPad, Android'),
      steps: [
        {
          de: 'Diese Seite geht auch auf dem Telefon: ansehen, herunterladen, Fotos hochladen.',
          en: 'This page works on a phone too: look, download, upload photos.',
        },
        {
          de: 'In einer App, die WebDAV kann, einen Server mit dieser Adresse hinzufügen:',
          en: 'In an app that knows WebDAV, add a server with this address:',
        },
        { line: address },
        { de: `Benutzername ${user}.`, en: `User name ${user}.` },
        password,
      ],
    },
  ]
}
