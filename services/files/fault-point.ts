import { channel } from 'node:diagnostics_channel'

/**
 * The places at which a test stops the process dead that carries an order out: wherever something is done of which the rest is
 * not. In production nobody listens there, and nothing happens.
 */
export const driveFaultPoints = [
  // how a share stands is changed
  'after the share is put, before the order is noted',
  'after the order is noted, before its answer',
  // an export; all but the last lie in a thread of their own
  'while contents are gathered',
  'after contents are gathered',
  'while contents are read',
  'while the archive is laid out',
  'after the archive is ready, before the order is noted',
  // an erasure
  'after the share is closed, before its receipt',
  'after the receipt, before the share goes',
  'after the share is gone, before it is emptied',
  'while it is emptied',
  'after it is emptied, before that is noted',
  'after it is noted that all is gone',
] as const
export type DriveFaultPoint = (typeof driveFaultPoints)[number]

/** Where it is heard that a point is passed, in each thread by itself. */
export const driveFaultChannel = 'klausel drive fault point'
const passing = channel(driveFaultChannel)

/** Passes a fault point: nothing, unless a test listens. */
export function driveFaultPoint(at: DriveFaultPoint): void {
  if (passing.hasSubscribers) passing.publish(at)
}
