/** Puts the guard in every frame of a page, those that live in processes of their own included, before the site's scripts. */
import type { CDPSession } from 'puppeteer-core'
import { call } from './call.ts'
import { guard } from './page/guard.ts'
import { plainTitle } from './page/plain-title.ts'
import { tame } from './page/tame.ts'
import { windowTitle } from './plain-names.ts'

const world = 'escale'
const binding = 'escaleSay'
const printEvent = 'escale-print'

const guardWords = ['stirred', 'heard', 'print', 'back', 'again', 'external'] as const
export type GuardWord = (typeof guardWords)[number]

const source = (put: (...words: never[]) => void, ...words: readonly unknown[]) =>
  `(${put.toString()})(${words.map((word) => JSON.stringify(word)).join(',')})`

/**
 * `sessionOf` finds the session of a frame's target. `onWord` hears the guard. Everything is sent before the first answer
 * comes, so that a page which waits for its debugger has it all when it goes on.
 */
export function guardFrames(
  session: CDPSession,
  isFirstWindow: boolean,
  sessionOf: (sessionId: string) => CDPSession | undefined,
  onWord: (word: GuardWord) => void,
): void {
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    const word = name === binding ? guardWords.find((known) => known === payload) : undefined
    if (word) onWord(word)
  })
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    const frame = sessionOf(sessionId)
    if (!frame) return
    guardFrames(frame, isFirstWindow, sessionOf, onWord)
    void call(frame, 'Runtime.runIfWaitingForDebugger')
  })
  void call(session, 'Page.enable')
  void call(session, 'Runtime.enable')
  void call(session, 'Runtime.addBinding', { name: binding, executionContextName: world })
  void call(session, 'Page.addScriptToEvaluateOnNewDocument', {
    worldName: world,
    source: source(guard, binding, printEvent),
    runImmediately: true,
  })
  void call(session, 'Page.addScriptToEvaluateOnNewDocument', {
    source: source(tame, isFirstWindow, printEvent),
    runImmediately: true,
  })
  void call(session, 'Page.addScriptToEvaluateOnNewDocument', {
    source: source(plainTitle, windowTitle),
    runImmediately: true,
  })
  void call(session, 'Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'iframe' }, { exclude: true }],
  })
}
