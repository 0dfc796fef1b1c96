import type { Route } from '../door.ts'
import { beginElsewhere, comeBackFromElsewhere, lastWayIn, leave, signInByDirectory, wayInView } from './come-in.ts'
import { dropDomainAct, nameDomainAct, proveDomainAct } from './domains.ts'
import { listDirectories } from './list.ts'
import {
  changeDirectoryAct,
  enterDirectoryAct,
  removeDirectoryAct,
  switchDirectoryAct,
  testDirectoryAct,
} from './manage.ts'
import { tellWays } from './tell-ways.ts'

/** What administrators set up, and how people come in by it. */
export const directoryRoutes: readonly Route[] = [
  ...[listDirectories, enterDirectoryAct, changeDirectoryAct, testDirectoryAct, switchDirectoryAct, removeDirectoryAct],
  ...[nameDomainAct, proveDomainAct, dropDomainAct],
  ...[lastWayIn, wayInView, signInByDirectory, beginElsewhere, comeBackFromElsewhere, leave, tellWays],
]
