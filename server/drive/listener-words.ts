import type { DriveTls } from '../../services/files/webdav/open-drive.ts'

/** What the server says to a process of the drive. */
export type ToListener =
  | {
      readonly is: 'open'
      readonly drive: string
      readonly host: string
      readonly port: number
      readonly tls?: DriveTls
    }
  | { readonly is: 'renew'; readonly tls: DriveTls }

/** What a process of the drive says to the server; nothing of anybody. */
export type FromListener =
  | { readonly is: 'ready' }
  | { readonly is: 'open' }
  | { readonly is: 'refused'; readonly code: string }
  | { readonly is: 'defect'; readonly name: string; readonly at: string }
