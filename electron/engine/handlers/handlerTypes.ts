import type { z } from 'zod'
import type { AppError } from '#core/protocol/appError.ts'
import type { Method, Responses, requestSchemas } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'
import type { Desk } from '../desk.ts'

/** A handler for every method: a request that was checked in, a response or an error out. */
export type Handlers = {
  readonly [M in Method]: (
    desk: Desk,
    request: z.output<(typeof requestSchemas)[M]>,
  ) => Promise<Result<Responses[M], AppError>>
}

/** The handlers of the methods under one heading. */
export type HandlersOf<Heading extends string> = Pick<
  Handlers,
  Extract<Method, `${Heading}.${string}`>
>
