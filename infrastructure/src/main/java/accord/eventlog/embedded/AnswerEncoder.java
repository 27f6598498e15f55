package accord.eventlog.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes encoded documents into an answer as they are, and sends what comes later when it is there;
 * leaves all other answers to its parent.
 */
final class AnswerEncoder extends MongoWireMessageEncoder {

    /** Sees to it that a connection's answers go through one. */
    static void on(Channel channel) {
        if (channel.pipeline().get(AnswerEncoder.class) == null) {
            channel.pipeline().replace(MongoWireMessageEncoder.class, null, new AnswerEncoder());
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
            throws Exception {
        if (message instanceof MongoMessage promised
                && Later.in(promised.getDocument()) instanceof Later later) {
            later.answer().whenComplete((answer, fault) -> send(promised, answer, fault, promise));
        } else {
            super.write(context, message, promise);
        }
    }

    private static void send(
            MongoMessage promised,
            Document answer,
            @Nullable Throwable fault,
            ChannelPromise promise) {
        if (fault == null) {
            Channel channel = promised.getChannel();
            channel.writeAndFlush(new MongoMessage(channel, promised.getHeader(), answer), promise);
        } else {
            promise.tryFailure(fault);
        }
    }

    @Override
    protected void encode(ChannelHandlerContext context, MongoMessage message, ByteBuf out) {
        if (AsStored.in(message.getDocument()) instanceof AsStored found) {
            int start = out.writerIndex();
            out.writeIntLE(0);
            out.writeIntLE(message.getHeader().getRequestID());
            out.writeIntLE(message.getHeader().getResponseTo());
            out.writeIntLE(OpCode.OP_MSG.getId());
            out.writeIntLE(message.getFlags());
            out.writeByte(MongoMessage.SECTION_KIND_BODY);
            answer(found, out);
            out.setIntLE(start, out.writerIndex() - start);
        } else {
            super.encode(context, message, out);
        }
    }

    private static void answer(AsStored found, ByteBuf out) {
        int answer = begun(out);
        field(BsonConstants.TYPE_EMBEDDED_DOCUMENT, "cursor", out);
        int cursor = begun(out);
        field(BsonConstants.TYPE_INT64, "id", out);
        out.writeLongLE(found.cursor());
        field(BsonConstants.TYPE_UTF8_STRING, "ns", out);
        byte[] namespace = found.namespace().getBytes(StandardCharsets.UTF_8);
        out.writeIntLE(namespace.length + 1).writeBytes(namespace).writeByte(0);
        field(BsonConstants.TYPE_ARRAY, found.batch(), out);
        documents(found.documents(), out);
        ended(cursor, out);
        field(BsonConstants.TYPE_DOUBLE, "ok", out);
        out.writeLongLE(Double.doubleToRawLongBits(1));
        ended(answer, out);
    }

    private static void documents(List<byte[]> documents, ByteBuf out) {
        int batch = begun(out);
        for (int at = 0; at < documents.size(); at++) {
            field(BsonConstants.TYPE_EMBEDDED_DOCUMENT, Integer.toString(at), out);
            out.writeBytes(documents.get(at));
        }
        ended(batch, out);
    }

    private static void field(byte type, String name, ByteBuf out) {
        out.writeByte(type);
        out.writeCharSequence(name, StandardCharsets.UTF_8);
        out.writeByte(BsonConstants.STRING_TERMINATION);
    }

    private static int begun(ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        return start;
    }

    private static void ended(int start, ByteBuf out) {
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        out.setIntLE(start, out.writerIndex() - start);
    }
}
