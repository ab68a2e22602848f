/** For one address: a room of colleagues who sign in together, not a program that tries. */
export const signInPace = { burst: 20, perMinute: 20 }
/** For one address, on codes: seven hundred centuries to try a billionth of them. */
export const recoveryPace = { burst: 5, perMinute: 1 }
