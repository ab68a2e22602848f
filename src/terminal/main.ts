#!/usr/bin/env node
/** `escale-terminal`: one process for each PC, from the start of its session to the next restart. */
import { readArguments, usage } from './read-arguments.ts'
import { runTerminal } from './run-terminal.ts'
import { showReceipts } from './show-receipts.ts'
import { exitCodes } from './start-fault.ts'
import { readReceipts } from './wipe/receipts.ts'

const shownReceipts = 50

const say = (text: string) => process.stdout.write(`${text}\n`)
const warn = (sentence: string) => process.stderr.write(`${sentence}\n`)

async function run(argv: readonly string[]): Promise<void> {
  const read = readArguments(argv)
  if (!read.ok) {
    warn(read.fault)
    process.exitCode = exitCodes['bad-arguments']
    return
  }
  const command = read.value
  if (command.command === 'help') {
    say(usage)
    return
  }
  if (command.command === 'status') {
    const receipts = await readReceipts(command.stateDir)
    say(showReceipts(receipts.slice(-shownReceipts).toReversed()))
    return
  }
  let isEnding = false
  const end = async (code: number) => {
    if (isEnding) return
    isEnding = true
    if (terminal.ok) await terminal.value.stop()
    process.exit(code)
  }
  const terminal = await runTerminal(command.options, {
    warn,
    restart: () => void end(exitCodes.unavailable),
  })
  if (!terminal.ok) {
    warn(terminal.fault.sentence)
    process.exit(exitCodes[terminal.fault.why])
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => void end(0))
  }
}

await run(process.argv.slice(2))
