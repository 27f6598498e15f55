package accord.eventlog.mongo;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Makes things go wrong in a trial, one on top of the other, and mends them in the end. */
final class Trouble {
    private static final double[] SHARES = {0, 0.01, 0.03, 0.1};
    private static final int LONG_DOWN = 4_000;
    private static final int FURTHEST_JUMP = 7_200;

    private final Trial.Plan plan;
    private final TrialServer server;
    private final List<TrialNode> nodes;
    private final Tally tally;
    private final Random random;

    Trouble(Trial.Plan plan, TrialServer server, List<TrialNode> nodes, Tally tally) {
        this.plan = plan;
        this.server = server;
        this.nodes = nodes;
        this.tally = tally;
        this.random = new Random(plan.seed());
    }

    void make() throws IOException, InterruptedException {
        long end = System.nanoTime() + plan.length().toNanos();
        while (System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(1 + random.nextInt(2 * plan.pace()));
            one(nodes.get(random.nextInt(nodes.size())));
        }
    }

    private void one(TrialNode node) throws IOException, InterruptedException {
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> killServer();
            case 3 -> {
                node.replace();
                tally.add("kills/node", 1);
            }
            case 4, 5, 6, 7 -> {
                if (node.pause(!node.paused())) {
                    tally.add("pauses", 1);
                }
            }
            case 8, 9, 10, 11 -> node.cutOff(!node.isCutOff());
            case 12, 13 -> {
                node.jump(random.nextInt(2 * FURTHEST_JUMP) - FURTHEST_JUMP);
                tally.add("jumps", 1);
            }
            default -> node.proxy().faults(SHARES[random.nextInt(SHARES.length)]);
        }
    }

    private void killServer() throws IOException, InterruptedException {
        server.kill();
        tally.add("kills/server", 1);
        if (random.nextInt(4) == 0) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONG_DOWN));
        }
        server.start();
        nodes.forEach(node -> node.proxy().moveTo(server.port()));
    }

    /** From now on nothing goes wrong. */
    void end() throws IOException, InterruptedException {
        for (TrialNode node : nodes) {
            node.calm();
        }
    }
}
