/** Names of this very machine, as the address of a page or of a server tells them. */
export const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];
