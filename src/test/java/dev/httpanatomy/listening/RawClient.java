package dev.httpanatomy.listening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/// A client that knows no HTTP but where a response ends: it sends octets and reads octets.
///
/// In all texts each character is an octet.
public final class RawClient implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final int TIMEOUT_MILLIS = 20_000;
  private static final Set<Integer> USED_PORTS = ConcurrentHashMap.newKeySet();

  private final Socket socket;
  private final InputStream in;
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  private RawClient(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /// Connects to a port of this machine, from a port that none of these has had before: a recording
  /// is found by it.
  public static RawClient to(int port) {
    try {
      Socket socket = bound();
      socket.connect(new InetSocketAddress(LOOPBACK, port));
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.setTcpNoDelay(true);
      return new RawClient(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same with TLS, whatever the certificate.
  ///
  /// @param parameters says what the client wants of TLS
  public static RawClient toTls(int port, Consumer<SSLParameters> parameters) {
    try {
      Socket plain = bound();
      plain.connect(new InetSocketAddress(LOOPBACK, port));
      SSLSocket socket = (SSLSocket) TrustsAll.sockets().createSocket(plain, LOOPBACK, port, true);
      SSLParameters chosen = socket.getSSLParameters();
      parameters.accept(chosen);
      socket.setSSLParameters(chosen);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      return new RawClient(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Socket bound() throws IOException {
    while (true) {
      Socket socket = new Socket();
      socket.bind(new InetSocketAddress(LOOPBACK, 0));
      if (USED_PORTS.add(socket.getLocalPort())) {
        return socket;
      }
      socket.close();
    }
  }

  /// Sends octets and reads all that comes back until the connection ends.
  public static String exchange(int port, String octets) {
    try (RawClient client = to(port)) {
      return client.send(octets).readToEnd();
    }
  }

  /// Its own address, as the server sees it.
  public String address() {
    return LOOPBACK + ":" + socket.getLocalPort();
  }

  /// The certificate that the server shows.
  public X509Certificate certificate() {
    try {
      return (X509Certificate) ((SSLSocket) socket).getSession().getPeerCertificates()[0];
    } catch (SSLPeerUnverifiedException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Begins another handshake on a connection that has TLS, up to version 1.2.
  public void renegotiate() {
    try {
      ((SSLSocket) socket).startHandshake();
      in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sends octets.
  public RawClient send(String octets) {
    return send(octets.getBytes(ISO_8859_1));
  }

  /// Sends octets.
  public RawClient send(byte[] octets) {
    try {
      sent.write(octets);
      socket.getOutputStream().write(octets);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Says that it will send nothing more.
  public RawClient finish() {
    try {
      socket.shutdownOutput();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Breaks the connection off: what closes it is RST in place of FIN.
  public void reset() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All that came, once the server has closed the connection.
  public String readToEnd() {
    try {
      in.transferTo(received);
      return received();
    } catch (IOException e) {
      throw new UncheckedIOException("after " + received.size() + " octets", e);
    }
  }

  /// As many octets as that.
  public String read(int count) {
    try {
      byte[] octets = in.readNBytes(count);
      received.write(octets);
      return new String(octets, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The next response, interim ones passed over.
  public RawResponse readResponse() {
    return readResponse("GET");
  }

  /// The next response to a request of this method.
  public RawResponse readResponse(String method) {
    try {
      return RawResponse.read(this::octet, method);
    } catch (IOException e) {
      throw new UncheckedIOException("after " + received(), e);
    }
  }

  private int octet() throws IOException {
    int octet = in.read();
    if (octet >= 0) {
      received.write(octet);
    }
    return octet;
  }

  /// All that was sent.
  public String sent() {
    return sent.toString(ISO_8859_1);
  }

  /// All that came so far.
  public String received() {
    return received.toString(ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
