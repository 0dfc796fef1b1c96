import { driverConforms } from '../driver.conformance.ts'
import { testDrives } from './files-drive.test-support.ts'

driverConforms('files', { open: async () => testDrives() })
