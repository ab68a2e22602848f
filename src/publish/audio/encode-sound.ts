/** From a sound to the bytes of an Ogg Opus file, small enough for a slow line and clear enough for a loudspeaker. */
import { Application, type OpusEncoderHandle, Signal, createEncoder } from 'libopus-wasm'
import { writeOggOpus } from './ogg-opus.ts'
import { resample } from './resample.ts'
import type { Sound } from './voice.ts'

/** Speech up to 8 kHz, twice what a telephone lets through, in about 1.4 KB a second. */
const rate = 16_000
const bitrate = 12_000
const packetMs = 60
const frame = (rate * packetMs) / 1000

/** Part of the id of what is made: other settings make everything again. */
export const encoding = `opus-${bitrate}`

/** One encoder a call: what it learned of another sentence would change the bytes of this one. */
export async function encodeSound(sound: Sound): Promise<Uint8Array<ArrayBuffer>> {
  const { samples } = resample(sound, rate)
  const encoder = await createEncoder({
    sampleRate: rate,
    channels: 1,
    application: Application.Voip,
    signal: Signal.Voice,
    bitrate,
    complexity: 5,
    vbr: true,
    frameSize: frame,
  })
  try {
    const lookahead = encoder.getLookahead()
    return writeOggOpus({
      packets: packetsOf(encoder, samples, lookahead),
      packetMs,
      rate,
      preSkip: (lookahead * 48_000) / rate,
      seconds: samples.length / rate,
    })
  } finally {
    encoder.free()
  }
}

/** Silence is added until the last sample has left the encoder. */
function packetsOf(
  encoder: OpusEncoderHandle,
  samples: Int16Array,
  lookahead: number,
): Uint8Array[] {
  const packets: Uint8Array[] = []
  for (let at = 0; at < samples.length + lookahead; at += frame) {
    const piece = new Int16Array(frame)
    piece.set(samples.subarray(at, at + frame))
    packets.push(encoder.encode(piece))
  }
  return packets
}
