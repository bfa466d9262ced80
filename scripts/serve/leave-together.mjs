/**
 * The framework sends the headers of an answer before its body, and the end by itself. Most answers are there as a whole by then: what comes in
 * one turn leaves as one piece, since each piece is a call of the system. What comes later is not waited for.
 * @param {import('node:http').ServerResponse} response
 */
export function leaveTogether(response) {
  const flushHeaders = response.flushHeaders.bind(response);
  response.flushHeaders = () => {
    const { socket } = response;
    socket?.cork();
    setImmediate(() => socket?.uncork());
    flushHeaders();
  };
}
