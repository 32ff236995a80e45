import { EarmarkError } from '#shared/rpc/errors.ts'

/** A file that cannot be imported. The message is one or two sentences that name the file, the reason and the remedy. */
export class Refusal extends EarmarkError {
  override readonly name: string = 'Refusal'
}
