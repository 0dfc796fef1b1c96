import { type Acceptance, all, from, item } from '../acceptance.ts'

/** What this version promises: the network drive, the first service with a driver. */
export const list: readonly Acceptance[] = [
  ...item('1. The port', {
    'every driver passes one suite: by hand, the diligent clerk, the drive, a panel of the provider’s own': all(
      'services/driver.test.ts',
      'services/files/driver.slow.test.ts',
      'services/remote/remote-driver.slow.test.ts',
    ),
    'a provider attaches a panel of his own': all('api/panel/panel.slow.test.ts'),
    'what was booked is carried out by the driver that it belongs to': all('services/together.test.ts'),
  }),
  ...item('2. WebDAV', {
    'litmus passes whole, plain and over TLS': all('services/files/webdav/litmus.slow.test.ts'),
    'cadaver, davfs2, rclone and curl work with it': all('services/files/webdav/clients.slow.test.ts'),
    'quirks of Windows, macOS and GNOME': all('services/files/webdav/systems.test.ts'),
    'locks, properties, depth, ranges, conditions; locks survive a restart': all(
      'services/files/webdav/methods/copy-move.test.ts',
      'services/files/webdav/methods/get.test.ts',
      'services/files/webdav/methods/lock.test.ts',
      'services/files/webdav/methods/propfind.test.ts',
      'services/files/webdav/methods/proppatch.test.ts',
      'services/files/webdav/methods/put.test.ts',
      'services/files/webdav/headers/headers.test.ts',
    ),
  }),
  ...item('3. Atomic and durable', {
    'a content takes its place whole or not at all': all(
      'services/files/tree/writing.test.ts',
      'services/files/tree/processes.slow.test.ts',
      'services/files/webdav/large.slow.test.ts',
    ),
    'a full disk loses nothing': all('services/files/tree/disk-full.slow.test.ts'),
    'what does not fit is refused before the body is sent': all('services/files/webdav/before-the-body.test.ts'),
  }),
  ...item('4. Refused clearly', {
    'traversal, symlinks, twins, reserved and long names': all(
      'services/files/tree/path.test.ts',
      'services/files/webdav/address.test.ts',
    ),
    'bombs in headers and XML, slow and broken requests': all(
      'services/files/webdav/hardening.slow.test.ts',
      'services/files/webdav/xml/read-xml.test.ts',
    ),
    'a sample of the million inputs, and every finding that was ever made': from(
      'tools/fuzz/fuzz.slow.test.ts',
      /drive (path|if|range|xml|conditions|headers|sign-in|names)/,
      'what was found once is no longer so',
    ),
  }),
  ...item('5. People', {
    'app passwords, sign-in, who may do what': all(
      'services/files/people/sign-in.test.ts',
      'services/files/people/visitor.test.ts',
      'services/files/webdav/sign-in.test.ts',
    ),
    'people, teams, guests and permissions at the door and in the window': all(
      'api/drive/people.slow.test.ts',
      'portal/drive-people/drive-people.slow.test.ts',
    ),
    'people of the customer’s Active Directory come and go': all(
      'server/drive/people-in-step.slow.test.ts',
      'server/drive/directory-questions.slow.test.ts',
    ),
    'who read and wrote what, before anybody is answered': all(
      'services/files/log/log.test.ts',
      'services/files/log/processes.slow.test.ts',
    ),
  }),
  ...item('6. Only as sold', {
    'networks, keys and configuration': all(
      'services/vpn/address-plan.test.ts',
      'services/vpn/configuration.test.ts',
      'services/vpn/key.test.ts',
      'services/vpn/may-have.test.ts',
    ),
    'devices, routers and profiles at the door and in the window': all(
      'api/vpn/vpn.slow.test.ts',
      'portal/vpn/vpn.slow.test.ts',
    ),
    'through the tunnel and from nowhere else; what is suspended is off the gateway': all(
      'server/vpn/vpn.slow.test.ts',
      'server/vpn/vpn-of-orders.slow.test.ts',
    ),
  }),
  ...item('7. Suspension', {
    'closes open connections within a second; read-only and export-only let exactly that through': all(
      'server/drive/suspension.slow.test.ts',
    ),
  }),
  ...item('8. Export and erasure', {
    'one archive, from any byte on, verified by unzip and sha256sum': all(
      'services/files/export/exports.slow.test.ts',
      'api/drive/export.slow.test.ts',
    ),
    'an erasure leaves nothing, wherever it is killed': all('services/files/erase.slow.test.ts'),
  }),
  ...item('9. In the portal', {
    'contents at the door': all('api/drive/contents.slow.test.ts'),
    'files in the window: by keyboard, mouse and finger': all('portal/drive/drive.slow.test.ts'),
  }),
  ...item('10. Measured', {
    'measured each day, probed from outside of its process, and shown': all(
      'duties/measure.slow.test.ts',
      'server/drive/probe.slow.test.ts',
      'portal/availability/availability.slow.test.ts',
    ),
  }),
  ...item('11. Benchmarks', {
    'beside mod_dav in the same run, large trees and folders, memory during an upload of 4 GiB': from(
      'bench/results.test.ts',
      /network drive/,
    ),
  }),
  ...item('12. A life', {
    'the whole life of a file customer, with curl and rclone at work while it is suspended, ended and erased':
      all('stories/elc-drive.story.ts'),
    'killed in upload, suspension, export and erasure: another one goes on, nothing is lost and nothing is there twice':
      all('stories/drive-interruption.slow.test.ts'),
  }),
]
