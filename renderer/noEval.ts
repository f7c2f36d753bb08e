import { config } from 'zod'

// The content policy forbids evaluation; without this zod tries it once and the browser complains.
config({ jitless: true })
