/** Server-Sent Events (HTML standard, section 9.2) of a `fetch`, which can be signed where an `EventSource` cannot. */

export interface HubEvent {
  /** `message` when it has no name. */
  readonly name: string
  readonly data: string
}

/** Events as they come. Ends with the answer; rejects when it is cut. */
export async function* readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<HubEvent> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let text = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      text += decoder.decode(value, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) yield eventOf(block)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function eventOf(block: string): HubEvent {
  const lines = block.split('\n').map((line) => line.split(/: ?(.*)/s, 2))
  const valueOf = (field: string) =>
    lines.flatMap(([name, value = '']) => (name === field ? value : [])).join('\n')
  return { name: valueOf('event') || 'message', data: valueOf('data') }
}
