import { encodePath } from '../../services/files/webdav/address.ts'

/** How a browser may show a content in a page without running anything of it. */
export interface Shown {
  readonly as: 'image' | 'pdf' | 'text' | 'audio' | 'video'
  readonly type: string
}

const image = (type: string): Shown => ({ as: 'image', type: `image/${type}` })
const audio = (type: string): Shown => ({ as: 'audio', type: `audio/${type}` })
const video = (type: string): Shown => ({ as: 'video', type: `video/${type}` })
/** Whatever it is written in, it is read as text. */
const asText: Shown = { as: 'text', type: 'text/plain; charset=utf-8' }

/** By the ending of the name. Kinds that a browser would run, like HTML and SVG, are text here or nothing. */
const byEnding: Readonly<Record<string, Shown>> = {
  png: image('png'),
  jpg: image('jpeg'),
  jpeg: image('jpeg'),
  gif: image('gif'),
  webp: image('webp'),
  avif: image('avif'),
  bmp: image('bmp'),
  pdf: { as: 'pdf', type: 'application/pdf' },
  mp3: audio('mpeg'),
  m4a: audio('mp4'),
  ogg: audio('ogg'),
  opus: audio('ogg'),
  wav: audio('wav'),
  flac: audio('flac'),
  mp4: video('mp4'),
  m4v: video('mp4'),
  webm: video('webm'),
  mov: video('mp4'),
  ...Object.fromEntries(
    [
      'txt',
      'md',
      'csv',
      'tsv',
      'log',
      'json',
      'xml',
      'yaml',
      'yml',
      'ini',
      'conf',
      'html',
      'htm',
      'css',
      'js',
      'ts',
      'sql',
    ].map((ending) => [ending, asText] as const),
  ),
}

/** Names of files come from anybody: an ending like `constructor` is none that stands here. */
const kinds = new Map(Object.entries(byEnding))

/** How a file may be shown; undefined for what is to be kept and opened by a program of one's own. */
export const shownAs = (name: string): Shown | undefined =>
  kinds.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase())

/** Nothing is loaded or run by it, wherever it is opened; where a page of ours shows it, that page alone. */
const nothing =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; frame-ancestors 'self'"

/** What an answer with a content says besides its length. The viewer of a browser for PDF does not open in a sandbox. */
export function headersOf(name: string, isShown: boolean): Readonly<Record<string, string>> {
  const shown = isShown ? shownAs(name) : undefined
  return {
    'content-type': shown?.type ?? 'application/octet-stream',
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodePath(name)}`,
    'content-security-policy': shown?.as === 'pdf' ? nothing : `sandbox; ${nothing}`,
    ...(shown ? { 'x-frame-options': 'SAMEORIGIN' } : {}),
  }
}
