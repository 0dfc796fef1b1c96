/**
 * Loaded before a process that lives a story: kills it with SIGKILL when the drive comes to the point that
 * `KLAUSEL_DRIVE_FAULT_POINT` names, or to its nth passing: `while it is emptied@3`. Threads load it too, and count by themselves.
 */
import { subscribe } from 'node:diagnostics_channel'
import { driveFaultChannel, driveFaultPoints } from '../../services/files/fault-point.ts'

const [point = '', nth = '1'] = (process.env.KLAUSEL_DRIVE_FAULT_POINT ?? '').split('@')
if (!driveFaultPoints.some((each) => each === point)) throw new RangeError(`The drive has no fault point '${point}'.`)
let passed = 0
subscribe(driveFaultChannel, (at) => {
  if (at !== point) return
  passed += 1
  if (passed === Number(nth)) process.kill(process.pid, 'SIGKILL')
})
