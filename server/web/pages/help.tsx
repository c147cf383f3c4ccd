import type { JSX } from 'preact';
import { VALIDITIES } from '../../domain/codes.ts';
import { VALIDITY_MEANING } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { Layout } from '../components/layout.tsx';
import { ValidityMark } from '../components/validity.tsx';
import { paths } from '../paths.ts';

/** What the validities mean and how to search, `GET /help`. */
export interface HelpPage {
  chrome: Chrome;
}

export function HelpPage(page: HelpPage): JSX.Element {
  return (
    <Layout chrome={page.chrome} title="效力说明" crumbs={[{ href: paths.home(), text: '首页' }, { text: '效力说明' }]}>
      <h1>效力说明</h1>
      <p class="lead">
        每份文件旁边都写明它在某一天的效力、从哪天起、为什么。效力按文件和有关决定写明的日期推算，不是手工填写的。
      </p>
      <h2 id="meanings">各种效力是什么意思</h2>
      <dl class="meanings">
        {VALIDITIES.map((v) => (
          <div>
            <dt>
              <ValidityMark validity={v} />
            </dt>
            <dd>{VALIDITY_MEANING[v]}</dd>
          </div>
        ))}
      </dl>
      <h2 id="days">按某一天查</h2>
      <p>
        检索结果和文件页都可以选择日期，查看文件在那一天的效力和当时的文本。“有效期至”的那一天仍然有效，第二天起失效。废止、停止执行、撤销的日子，是新状态的第一天。
      </p>
      <p>文件没有写明施行日期的，按公布日期计算；没有公布日期的，按成文日期计算，页面上会注明。</p>
      <p>
        一天里还没有公布的文件，不列入那一天的目录；按自己的规定从公布以前就施行的，列入并且写明。要看两天之间的变化，用
        <a href={paths.catalogueCompare()}>两日对比</a>。
      </p>
      <h2 id="searching">怎样检索</h2>
      <dl class="meanings">
        <div>
          <dt>几个词</dt>
          <dd>用空格隔开，结果要含有全部的词。繁体、全角、拼音都可以。</dd>
        </div>
        <div>
          <dt>
            <code>停车|泊车</code>
          </dt>
          <dd>用竖线隔开，含有其中一种说法就可以。</dd>
        </div>
        <div>
          <dt>
            <code>"一整句话"</code>
          </dt>
          <dd>加引号，只找一字不差的句子。</dd>
        </div>
        <div>
          <dt>
            <code>-不要的词</code>
          </dt>
          <dd>前面加减号，去掉含有这个词的文件。</dd>
        </div>
        <div>
          <dt>
            <code>文号:</code> <code>机关:</code> <code>标题:</code>
          </dt>
          <dd>只在文号、制定机关、标题里找。文号的括号、数字不论全角半角都可以。</dd>
        </div>
      </dl>
      <h2 id="citing">怎样引用，怎样留下链接</h2>
      <p>
        文件页的“引用”一栏有写好的引文，带有文号、公布日期和截至哪一天的效力，可以直接复制；单独一条也有自己的页面和引文。引文写明的那一天的效力以后不会变。
      </p>
      <dl class="meanings">
        <div>
          <dt>文件的地址</dt>
          <dd>长期不变，打开时按当天的效力显示；文件被修改、废止或者失效的，页面照样保留，并写明原因。</dd>
        </div>
        <div>
          <dt>
            <code>?on=2023-05-01</code>
          </dt>
          <dd>加在地址后面，固定到那一天的效力和文本；检索结果和目录也可以这样固定。</dd>
        </div>
        <div>
          <dt>某一次的文本</dt>
          <dd>“固定地址”一栏里“这一文本的地址”只指这一次的文本，不随修改变化。</dd>
        </div>
        <div>
          <dt>某一条</dt>
          <dd>
            “逐条的地址”指向单独一条，例如地址末尾是 <code>/articles/5</code> 的，就是第五条。
          </dd>
        </div>
        <div>
          <dt>打印件</dt>
          <dd>打印时带有效力和二维码，扫码可以核对打印那一天和现在的效力。</dd>
        </div>
      </dl>
      <p>
        因为不宜公开等原因撤下的文件，原来的地址会写明已经撤下。程序需要的数据见<a href={paths.openData()}>开放数据</a>
        。
      </p>
      <h2 id="errors">发现差错</h2>
      <p>页面内容与制定机关公布的正式文本不一致的，以正式文本为准。发现差错，请告诉制定机关或者同级司法行政部门。</p>
    </Layout>
  );
}
