import { showOwnTime } from "./show-own-time.ts"

// The server knows the host city's clock and not the reader's.
showOwnTime(window)
