import { buildPrograms } from './buildPrograms.ts'
import { buildWindow } from './buildWindow.ts'

await buildWindow()
await buildPrograms()
