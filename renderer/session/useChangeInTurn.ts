import { useCallback, useState } from 'react'
import type { Interview } from '#core/interview/interview.ts'
import type { CommandBody } from './interviewSession.ts'
import { createQueue } from './queue.ts'
import type { CommandRunner } from './useCommand.ts'
import { useSession } from './useSession.ts'

/** Makes a command from the interview as it stands when the command's turn comes; null: none. */
type MakeCommand = (interview: Interview) => CommandBody | null

/**
 * Carries out changes of one thing one after another. A field that holds one part of a value (one
 * language of a text, one name of a chain) writes the whole value; two such fields left quickly
 * one after the other would each write it without the other's part.
 */
export function useChangeInTurn(
  run: CommandRunner['run'],
): (make: MakeCommand) => Promise<boolean> {
  const session = useSession()
  const [queue] = useState(createQueue)
  return useCallback(
    (make) =>
      queue(async () => {
        const command = make(session.interview())
        return command === null ? false : run(command)
      }),
    [queue, session, run],
  )
}
