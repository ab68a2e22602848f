import { fleetTerminalSchema } from '#contract/fleet-view.ts'
import { useAct } from '../app/act.ts'
import { useConsole } from '../app/console-context.ts'

/** `accept`, `revoke` or `move`; the hub asks for a fresh passkey. */
export function useTerminalAct(terminal: string, onDone: () => Promise<void>) {
  const { hub } = useConsole()
  const act = useAct()
  return {
    ...act,
    send: (what: 'accept' | 'revoke' | 'move', body: object = {}) =>
      void act.run(
        () => hub.post(`/api/admin/fleet/${terminal}/${what}`, body, fleetTerminalSchema),
        onDone,
      ),
  }
}
