// Loaded before a supervisor: its time goes ahead by half a minute each time it is told to (SIGUSR2).
const now = performance.now.bind(performance)
let aheadMs = 0
performance.now = () => now() + aheadMs
process.on('SIGUSR2', () => {
  aheadMs += 31_000
})
