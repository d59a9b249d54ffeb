/** A value that travels with a form unseen. Never a secret and never a right: the server asks leave again. */
export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}
