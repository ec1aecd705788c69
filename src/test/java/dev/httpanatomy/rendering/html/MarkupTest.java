package dev.httpanatomy.rendering.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class MarkupTest {

  private final Markup html = new Markup();

  @Test
  void escapesText() {
    assertThat(html.put("b", "<a href='x'>&\"").taken())
        .isEqualTo("<b>&lt;a href=&#39;x&#39;&gt;&amp;&quot;</b>");
  }

  @Test
  void escapesValues() {
    assertThat(html.put("b", "", "title", "\" onclick=\"x\n").taken())
        .isEqualTo("<b title=\"&quot; onclick=&quot;x&#10;\"></b>");
  }

  @Test
  void replacesWhatMayNotStandInADocument() {
    assertThat(html.text("a\0b\u001Bc\u0085d\u202Ee\uFFFF").taken())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD");
  }

  @Test
  void refusesToEndAnElementWithinAnother() {
    html.open("p").open("b");
    assertThatIllegalStateException().isThrownBy(() -> html.close("p")).withMessageContaining("b");
  }

  @Test
  void refusesToEndWhatDidNotBegin() {
    assertThatIllegalStateException().isThrownBy(() -> html.close("p"));
  }

  @Test
  void goesOnWhereItWas() {
    html.open("b");
    assertThat(html.taken()).isEqualTo("<b>");
    assertThat(html.close("b").taken()).isEqualTo("</b>");
  }
}
