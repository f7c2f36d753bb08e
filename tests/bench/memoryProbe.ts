import type { InterviewId } from '#core/interview/ids.ts'
import { benchEngine, must } from './benchLibrary.ts'

/** Opens an interview in a process of its own and prints its resident memory in megabytes. */
const [folder = '', interview = ''] = process.argv.slice(2)
const engine = benchEngine(folder)
must(await engine.call('interview.open', { interview: interview as InterviewId }))
console.log(process.memoryUsage.rss() / 1_048_576)
await engine.close()
