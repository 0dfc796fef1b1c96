import { workerData } from 'node:worker_threads'
import { sharePlace } from '../share-place.ts'
import { prepareExport } from './prepare.ts'

/** A thread of its own: reading terabytes for their digests must keep nobody waiting at the door. */
const { drive, name, id } = workerData as { readonly drive: string; readonly name: string; readonly id: string }
await prepareExport(sharePlace(drive, name), id)
