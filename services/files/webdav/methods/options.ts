import type { ServerResponse } from 'node:http'
import { allow, answer } from '../answer.ts'

const lines = ['DAV', '1, 2, 3', 'MS-Author-Via', 'DAV', 'Allow', allow, 'Accept-Ranges', 'bytes']

/**
 * What the drive can do. It is the same everywhere and tells nothing of anybody, so it is told before the sign-in: Windows asks so on
 * its way down from the root, and takes a refusal for a server without drives.
 */
export const options = (response: ServerResponse): void => answer(response, 200, lines)
