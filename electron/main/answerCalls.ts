import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import type { AppError } from '#core/protocol/appError.ts'
import { BRIDGE_CHANNEL, CLOSING_ACTION } from '#core/protocol/bridge.ts'
import { type HostApi, type Method, requestSchemas } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { isOwnAddress } from './origin.ts'

interface CallPorts {
  readonly engine: HostApi
  /** The window that may call; null: there is none at the moment. */
  readonly contents: () => WebContents | null
  /** The window has written everything it had, and may be closed. */
  readonly readyToClose: () => void
  /** A call was answered with success. */
  readonly answered: (method: Method, value: unknown) => void
}

/**
 * Answers the window's calls: the program's one channel. Only the main frame of the program's
 * own window, on the window's own origin, is listened to; the engine checks what it asks.
 */
export function answerCalls(ipc: IpcMain, ports: CallPorts): void {
  ipc.handle(
    BRIDGE_CHANNEL,
    async (event, method: unknown, request: unknown): Promise<Result<unknown, AppError>> => {
      if (!isOwnWindow(event, ports.contents())) return fail({ code: 'UNAUTHORISED' })
      if (method === CLOSING_ACTION) {
        ports.readyToClose()
        return ok(null)
      }
      if (!isMethod(method)) return fail({ code: 'UNKNOWN_METHOD', method: String(method) })
      // Whatever its shape, the engine checks the request against the method's schema.
      const result = await ports.engine.call(method, request as never)
      if (result.ok) ports.answered(method, result.value)
      return result
    },
  )
}

function isOwnWindow(event: IpcMainInvokeEvent, contents: WebContents | null): boolean {
  const frame = event.senderFrame
  return (
    contents !== null &&
    event.sender === contents &&
    frame !== null &&
    frame === contents.mainFrame &&
    isOwnAddress(frame.origin)
  )
}

const isMethod = (name: unknown): name is Method =>
  typeof name === 'string' && Object.hasOwn(requestSchemas, name)
