import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withTable } from '../server/settings/page.ts'
import { root } from './files.ts'

// Writes the table of settings in docs/operating.md: node_modules/.bin/node tools/settings-page.ts

const file = join(root, 'docs', 'operating.md')
writeFileSync(file, withTable(readFileSync(file, 'utf8')))
