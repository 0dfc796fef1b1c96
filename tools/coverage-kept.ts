import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CoverageOfProvider } from '../terms/inventory/coverage.ts'
import { root } from './files.ts'

/** Where the last computed coverage is kept. */
export const coverageFile = join(root, 'terms', 'inventory', 'coverage.json')

/** The coverage as it was computed last; a test computes it again and compares. */
export const readCoverage = (): readonly CoverageOfProvider[] =>
  existsSync(coverageFile) ? (JSON.parse(readFileSync(coverageFile, 'utf8')).providers as CoverageOfProvider[]) : []
