import type { ShownEntry } from '../../../api/drive/shapes.ts'

const folder =
  'M2 5.5A1.5 1.5 0 0 1 3.5 4h3.2l1.6 2h6.2A1.5 1.5 0 0 1 16 7.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 2 13.5z'
const sheet = 'M4.5 2h6L14 5.5V16H4.5z M10.5 2v3.5H14'

/** A folder or a sheet of paper; the word for it is read aloud beside. */
export const Icon = ({ kind }: Pick<ShownEntry, 'kind'>) => (
  <svg className="drive-icon" data-kind={kind} viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
    <path d={kind === 'folder' ? folder : sheet} />
  </svg>
)
