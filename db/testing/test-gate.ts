/** A TCP proxy in front of a PostgreSQL server, for tests. It can cut connections, stop answering, or drop a reply. */
import net from 'node:net';

export class TestGate {
  private readonly sockets = new Set<net.Socket>();
  private listener = net.createServer();
  private silent = false;
  private lost: string | null = null;
  private port = 0;
  private readonly target: net.NetConnectOpts;

  /** `url` is the server's connection string */
  constructor(url: string) {
    this.target = targetOf(url);
  }

  async open(database = 'postgres'): Promise<string> {
    this.silent = false;
    this.listener = net.createServer((visitor) => {
      if (this.silent) return this.keep(visitor);
      const server = this.keep(net.connect(this.target));
      this.keep(visitor).pipe(server);
      let isLost = false;
      visitor.on('data', (sent) => {
        if (this.lost === null || !sent.includes(this.lost)) return;
        this.lost = null;
        isLost = true;
      });
      server.on('data', (reply) => isLost || visitor.write(reply));
      server.on('end', () => visitor.end());
    });
    await new Promise<void>((resolve) => this.listener.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.listener.address() as net.AddressInfo).port;
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`;
  }

  /** Cuts every connection and refuses new ones. */
  async shut(): Promise<void> {
    const closed = new Promise((resolve) => this.listener.close(resolve));
    this.cut();
    await closed;
  }

  /** Cuts every connection; accepts new ones but never answers them. */
  hush(): void {
    this.silent = true;
    this.cut();
  }

  /** Drops the reply to the next statement that contains these words, and all later replies on that connection. */
  loseReply(words = ''): void {
    this.lost = words;
  }

  private cut(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  private keep(socket: net.Socket): net.Socket {
    this.sockets.add(socket);
    return socket.on('error', () => socket.destroy());
  }
}

function targetOf(url: string): net.NetConnectOpts {
  const { hostname, port, searchParams } = new URL(url);
  const folder = searchParams.get('host');
  return folder ? { path: `${folder}/.s.PGSQL.${port || 5432}` } : { host: hostname, port: Number(port) };
}
