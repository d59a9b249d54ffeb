/** Length is what protects a passphrase (NIST SP 800-63B); no rule says which signs it must hold. */
export const MIN_PASSPHRASE = 12
export const MAX_PASSPHRASE = 256
