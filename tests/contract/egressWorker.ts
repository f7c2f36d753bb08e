import { connect } from 'node:net'

/** Reaches out once, to a port of this machine on which nobody listens. */
connect(9, '127.0.0.1').on('error', () => undefined)
