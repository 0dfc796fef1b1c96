const centralEntry = 0x02014b50
const endOfCentral = 0x06054b50

/**
 * A ZIP file with every entry dated to one instant, so that the same entries give the same file whenever they are packed.
 *
 * @throws RangeError for what is no ZIP file
 */
export function withFixedTimes(zip: Uint8Array, at: Date): Uint8Array {
  const fixed = Uint8Array.from(zip)
  const view = new DataView(fixed.buffer)
  const end = endOf(view)
  const time = dosTime(at)
  let place = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(place, true) !== centralEntry) throw new RangeError('The directory of the ZIP file is broken.')
    view.setUint32(place + 12, time, true)
    view.setUint32(view.getUint32(place + 42, true) + 10, time, true)
    place += 46 + view.getUint16(place + 28, true) + view.getUint16(place + 30, true) + view.getUint16(place + 32, true)
  }
  return fixed
}

/** The record at the end, behind which a comment may stand. */
function endOf(view: DataView): number {
  for (let place = view.byteLength - 22; place >= 0; place -= 1)
    if (view.getUint32(place, true) === endOfCentral) return place
  throw new RangeError('This is no ZIP file.')
}

/** Two bytes of time in steps of two seconds, two of the day since 1980 (APPNOTE 4.4.6), by UTC. */
function dosTime(at: Date): number {
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
